using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Export.Int8;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training;

/// <summary>
/// From photographs to all that a bundle is written from. Everything that takes long is kept in
/// the cache's folder: killed and started again, it goes on where it was.
/// </summary>
/// <param name="data">What to learn from; the caller's.</param>
/// <param name="recipe">How.</param>
/// <param name="cacheFolder">Keeps what takes long.</param>
/// <param name="bundle">Where the model is published: what is there already and was made just so
/// is taken from there.</param>
/// <param name="output">Progress and figures are printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class ModelMaking(
    TrainingData data,
    TrainingRecipe recipe,
    string cacheFolder,
    string bundle,
    TextWriter output,
    bool terminal
)
{
    private const int MeasuredCards = 420;
    private const int MeasuredEmptyScenes = 200;

    private readonly InputSpecification _input = InputSpecification.EfficientNetLite0 with
    {
        Size = recipe.InputSize,
    };

    private readonly NetworkTraining _training = new(data, recipe, cacheFolder, output, terminal);

    /// <summary>Trains, judges and quantizes; hours on two cores where the cache is empty.</summary>
    /// <param name="currency">ISO 4217 code.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    public ModelOutcome Make(string currency, CancellationToken stopping)
    {
        HeldOutNetwork[] heldOut = [.. data.Split.Groups.Select(g => WithoutGroup(g, stopping))];
        TrainedNetwork network = OfAll(stopping);

        using PictureLibrary library = data.LibraryWithout(null);
        PreparedScenes scenes = new(library, recipe.Seed, _input);
        var calibration = scenes.ForCalibration();
        NetworkExport plain = NetworkExport.Of(network.State, _input, calibration);
        JudgedPhotograph[] judged = [.. heldOut.SelectMany(n => n.Judged)];
        HeldOutReport report = HeldOutReport.Of(
            Labelled(judged, p => p.Exact),
            Labelled(judged, p => p.Rounded),
            Judge(scenes, plain.Rounded, stopping)
        );
        var state = NoneBias.Add(network.State, report.NoneBias);
        double hours = network.Curve.Points[^1].Seconds / 3600;
        TrainingFacts facts = new(
            KeyOfAll,
            recipe.Strategy.Name,
            recipe.Phases,
            recipe.Seed,
            data.Photographs.Count,
            data.FlatNotes.Count,
            recipe.Pictures,
            hours,
            network.Curve.Points,
            hours + heldOut.Sum(n => n.TrainingSeconds) / 3600,
            Machine.Describe()
        );
        byte[] model = NetworkExport.Of(state, _input, calibration).Rounded;
        return new(currency, data.Labels, _input, state, model, heldOut, report, facts);
    }

    /// <summary>A part of the work: trains without some groups, judges, keeps it in the cache.</summary>
    /// <param name="groups">Of the data's split.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    /// <exception cref="ReaderException">There is no such group.</exception>
    public void JudgeOnly(IReadOnlyList<string> groups, CancellationToken stopping)
    {
        if (groups.FirstOrDefault(g => !data.Split.Groups.Contains(g)) is { } unknown)
        {
            throw new ReaderException(
                $"There is no group {unknown}: take {string.Join(", ", data.Split.Groups)}."
            );
        }
        foreach (string group in groups)
        {
            HeldOutNetwork network = WithoutGroup(group, stopping);
            LabelledLogits[] notes =
            [
                .. Labelled(network.Judged, p => p.Rounded)
                    .Select(p => p.First)
                    .Where(p => !p.IsNothing),
            ];
            int right = notes.Count(p => p.At(1).LikeliestMoney == p.Truth);
            output.WriteLine($"{group}: {right} of {notes.Length} notes right, int8, one look.");
        }
    }

    private string KeyOfAll => TrainingCheckpoint.HashOf(_training.KeyOf(null));

    private TrainedNetwork OfAll(CancellationToken stopping)
    {
        TrainedNetwork? published = _training.HasBegun(null)
            ? null
            : PublishedNetwork.TryRead(bundle, data.Labels.Names.Count, KeyOfAll);
        if (published is not null)
        {
            output.WriteLine($"The network of all origins is taken from {bundle}.");
        }
        return published ?? _training.Train(without: null, stopping);
    }

    private HeldOutNetwork WithoutGroup(string group, CancellationToken stopping)
    {
        string key = TrainingCheckpoint.HashOf(
            $"{_training.KeyOf(group)} {NetworkExport.Version} {new QuantizationOptions()}"
        );
        HeldOutFolder cached = new(Path.Combine(cacheFolder, HeldOutFolder.Name));
        HeldOutFolder published = new(Path.Combine(bundle, HeldOutFolder.Name));
        if ((cached.TryRead(group, key) ?? published.TryRead(group, key)) is { } known)
        {
            output.WriteLine($"{group} is judged already.");
            return known;
        }
        TrainedNetwork network = _training.Train(group, stopping);
        (var judged, byte[] model) = new HeldOutJudge(data, _input, output, terminal).Judge(
            group,
            network,
            recipe.Seed,
            stopping
        );
        HeldOutNetwork made = new(group, key, network.Curve.Points[^1].Seconds, judged, model);
        cached.Write(made);
        return made;
    }

    private LabelledLooks[] Labelled(
        IReadOnlyList<JudgedPhotograph> judged,
        Func<JudgedPhotograph, LookPair> looks
    )
    {
        var photographs = data.Photographs.ToDictionary(p => p.Name);
        return
        [
            .. judged.Select(p =>
                Labelled(
                    PictureSource.Of(photographs[p.Name], data),
                    photographs[p.Name].Label,
                    looks(p)
                )
            ),
        ];
    }

    private LabelledLooks Labelled(PictureSource source, int label, LookPair looks) =>
        LabelledLooks.Of(source, data.Labels.AnswerOf(label), looks, data.Labels.Answers);

    /// <summary>Cards, and scenes with nothing, which the shipped network has not seen.</summary>
    private LabelledLooks[] Judge(PreparedScenes scenes, byte[] model, CancellationToken stopping)
    {
        ModelLabels labels = data.Labels;
        long[] numbers =
        [
            .. scenes.Measured(MeasuredCards, l => l != labels.None && !labels.IsMoney(l)),
            .. scenes.Measured(MeasuredEmptyScenes, l => l == labels.None),
        ];
        return new PictureJudge(_input, labels.Names.Count, output, terminal)
            .Judge(
                "Judging drawn scenes in int8",
                model,
                numbers.Length,
                i => scenes.Draw(numbers[i]).Picture,
                (network, picture) => LookPair.Of(network, labels.Answers, picture),
                stopping
            )
            .Zip(numbers, (looks, number) => (looks, label: scenes.LabelOf(number)))
            .Select(p => Labelled(PictureSource.Drawn(labels.Names[p.label]), p.label, p.looks))
            .ToArray();
    }
}
