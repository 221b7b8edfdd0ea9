using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using OpenCvSharp;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// The training from photographs to a classifier with its held-out figures. What takes long is
/// kept in the cache's folder: killed and started again, it goes on where it was.
/// </summary>
/// <param name="options">What to train on and how.</param>
/// <param name="output">Progress and figures are printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class ClassifierTraining(
    ClassifierTrainingOptions options,
    TextWriter output,
    bool terminal
)
{
    /// <summary>Trains; minutes on two cores where the cache is empty.</summary>
    /// <exception cref="Recognition.ReaderException">
    /// The data, the cards, the base's weights or the cache can't be used.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped; the cache stays whole.</exception>
    public TrainedClassifier Run(CancellationToken stopping)
    {
        long start = Stopwatch.GetTimestamp();
        ModelLabels labels = new(options.Currency);
        output.WriteLine($"Reading the photographs in {options.DataFolder}");
        NoteDataset dataset = NoteDataset.Load(options.DataFolder, labels, stopping);
        OriginSplit split = OriginSplit.Of(dataset.Photographs);
        var pictures = TrainingSet.Build(dataset.Photographs, labels, options.Pictures);
        var cards = PracticeCards.Load(options.CardsFolder);
        EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(labels.Names.Count);
        TransferStrategy.Frozen.Apply(network);

        byte[] key = FeatureKey(pictures);
        long beforeFeatures = Stopwatch.GetTimestamp();
        (float[] features, int reused) = Features(network, pictures, cards, key, stopping);
        TimeSpan featureTime = Stopwatch.GetElapsedTime(beforeFeatures);
        LabelledFeatures examples = new(
            features,
            FeatureExtractor.Dimension,
            [.. pictures.Select(p => p.Label)],
            ExampleWeights.Of([.. pictures.Select(p => (p.Label, p.Origin))], labels)
        );

        LinearClassifier Train(IReadOnlyList<int> rows, string? without) =>
            TrainClassifier(examples, rows, labels, key, without, stopping);
        var photographs = HeldOutEvaluation.Judge(pictures, split, examples, labels, Train);
        var learnt = HeldOutEvaluation.RowsWithout(null, pictures, split);
        LinearClassifier classifier = Train(learnt, without: null);
        network.Load(
            network
                .State()
                .Values.Where(t => !t.Name.StartsWith("classifier."))
                .Concat(classifier.ToTensors())
                .ToDictionary(t => t.Name),
            includeClassifier: true
        );
        HeldOutReport report = HeldOutReport.Of(
            photographs,
            JudgeScenes(pictures, examples, labels, classifier)
        );
        report.Print(output);
        TrainingFacts facts = new(
            TransferStrategy.Frozen.Name,
            options.Pictures.Seed,
            dataset.Photographs.Count,
            learnt.Count,
            pictures.Count(p => p.IsMeasured),
            reused,
            featureTime,
            Stopwatch.GetElapsedTime(start)
        );
        return new(network, report, facts, pictures, cards, labels);
    }

    private (float[] Features, int Reused) Features(
        EfficientNetLite0 network,
        IReadOnlyList<TrainingPicture> pictures,
        IReadOnlyDictionary<int, Mat> cards,
        byte[] key,
        CancellationToken stopping
    )
    {
        // One file whatever the key: features of other pictures are of no more use.
        string path = Path.Combine(options.CacheFolder, "features.bin");
        using FeatureFile file = FeatureFile.Open(
            path,
            key,
            FeatureExtractor.Dimension,
            FeatureExtractor.BatchSize
        );
        int reused = file.Count;
        PictureRenderer renderer = new(cards);
        FeatureExtractor extractor = new(
            network,
            TransferStrategy.Frozen,
            number => renderer.Render(pictures[number])
        );
        ProgressLine progress = new(
            "Features",
            "pictures",
            pictures.Count,
            reused,
            output,
            terminal,
            TimeProvider.System
        );
        extractor.Complete(pictures.Count, file, progress, stopping);
        return (file.ReadAll(), reused);
    }

    private LinearClassifier TrainClassifier(
        LabelledFeatures examples,
        IReadOnlyList<int> rows,
        ModelLabels labels,
        byte[] featureKey,
        string? without,
        CancellationToken stopping
    )
    {
        string act = without is null ? "Classifier" : $"Classifier without {without}, to judge it";
        ProgressLine progress = new(
            act,
            "epochs",
            options.Classifier.Epochs,
            alreadyDone: 0,
            output,
            terminal,
            TimeProvider.System
        );
        string file = $"classifier-{(without is null ? "all" : $"without-{without}")}.checkpoint";
        return ClassifierTrainer.Train(
            examples,
            rows,
            labels.Names.Count,
            options.Classifier,
            new(Path.Combine(options.CacheFolder, file), CheckpointKey(featureKey, examples, rows)),
            progress.Report,
            stopping
        );
    }

    private static LabelledLogits[] JudgeScenes(
        IReadOnlyList<TrainingPicture> pictures,
        LabelledFeatures examples,
        ModelLabels labels,
        LinearClassifier classifier
    ) =>
        [
            .. Enumerable
                .Range(0, pictures.Count)
                .Where(row => pictures[row].IsMeasured)
                .Select(row => new LabelledLogits(
                    "scenes",
                    labels.AnswerOf(pictures[row].Label),
                    classifier.Logits(examples.Row(row)),
                    labels.Answers
                )),
        ];

    /// <summary>Stands for the base's weights, the pictures and how they are prepared.</summary>
    private byte[] FeatureKey(IReadOnlyList<TrainingPicture> pictures)
    {
        string cards = string.Join(
            ' ',
            Directory
                .EnumerateFiles(options.CardsFolder, "*.png")
                .Order(StringComparer.Ordinal)
                .Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))
        );
        string code = $"{PictureRenderer.Version} {InputSpecification.EfficientNetLite0} {cards}";
        return SHA256.HashData([
            .. SHA256.HashData(File.ReadAllBytes(PretrainedBackbone.WeightsFile)),
            .. TrainingSet.Fingerprint(pictures),
            .. Encoding.UTF8.GetBytes(code),
        ]);
    }

    private byte[] CheckpointKey(
        byte[] features,
        LabelledFeatures examples,
        IReadOnlyList<int> rows
    ) =>
        SHA256.HashData([
            .. features,
            .. Encoding.UTF8.GetBytes(options.Classifier.ToString()),
            .. MemoryMarshal.AsBytes<int>([.. rows]),
            .. MemoryMarshal.AsBytes<int>(examples.Labels),
            .. MemoryMarshal.AsBytes<float>(examples.Weights),
        ]);
}
