using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Synthesis;

namespace EdgeReader.Training.Transfer;

/// <summary>A trained network's weights and how they came about.</summary>
/// <param name="State">Named as <see cref="EfficientNetLite0.State"/>.</param>
/// <param name="Curve">The course of the training.</param>
public sealed record TrainedNetwork(
    IReadOnlyDictionary<string, NamedTensor> State,
    TrainingCurve Curve
)
{
    /// <summary>A network of these weights, in evaluation mode. The caller disposes it.</summary>
    public EfficientNetLite0 Network()
    {
        EfficientNetLite0 network = new((int)State["classifier.bias"].Shape[0]);
        network.Load(State, includeClassifier: true);
        network.eval();
        return network;
    }
}

/// <summary>
/// Trains networks on the data, each in a folder of its own under the cache. Killed and started
/// again, it goes on from the last checkpoint; what is finished is read back.
/// </summary>
/// <param name="data">What to learn from; the caller's.</param>
/// <param name="recipe">How.</param>
/// <param name="cacheFolder">Keeps checkpoints and finished weights.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class NetworkTraining(
    TrainingData data,
    TrainingRecipe recipe,
    string cacheFolder,
    TextWriter output,
    bool terminal
)
{
    private readonly Lazy<string> _data = new(data.Fingerprint);

    /// <summary>Bytes of two checkpoints and what is judged: room for one training.</summary>
    private const long LeastSpace = 256L << 20;

    /// <summary>Held-out notes that the curve is measured on: some seconds a point.</summary>
    private const int CurveNotes = 300;

    /// <summary>Steps between points of the curve.</summary>
    private const int StepsPerPoint = 400;

    /// <summary>Stands for all that decides a network's weights: recipe, data, scenes.</summary>
    /// <param name="without">A group of origins that nothing is seen of; null for all.</param>
    public string KeyOf(string? without) =>
        $"{SceneSynthesizer.Version} {recipe.Fingerprint} {without} {_data.Value}";

    /// <summary>Whether a training has begun that <see cref="Train"/> would go on with.</summary>
    /// <param name="without">A group of origins that nothing is seen of; null for all.</param>
    public bool HasBegun(string? without) => CheckpointOf(without).Exists;

    /// <summary>Trains; the better part of an hour on two cores for the default recipe.</summary>
    /// <param name="without">A group of origins that nothing is seen of; null for all.</param>
    /// <param name="stopping">Ends it after the step under way; checkpoints stay whole.</param>
    /// <exception cref="ReaderException">The cache can't be read or written.</exception>
    public TrainedNetwork Train(string? without, CancellationToken stopping)
    {
        string name = NameOf(without);
        TrainingCheckpoint checkpoint = CheckpointOf(without);
        using EfficientNetLite0 network = recipe.Strategy.NewNetwork(data.Labels.Names.Count);
        Trainer trainer = new(network, recipe, checkpoint);
        if (trainer.Steps == recipe.Steps)
        {
            output.WriteLine($"The network {name} is trained already.");
            trainer.Finish();
            return new(network.State(), trainer.Curve);
        }
        if (trainer.Steps == 0)
        {
            TellOfOthers(checkpoint, name);
        }
        RequireSpace();
        using PictureLibrary library = data.LibraryWithout(without);
        if (trainer.Steps == 0 && recipe.ClassifierFirst > 0)
        {
            ProgressLine first = Progress($"Classifier of {name}", recipe.ClassifierFirst, 0);
            ClassifierFirst.Train(network, library, recipe, first.Report, stopping);
        }
        ProgressLine progress = Progress(
            $"Network {name}",
            recipe.Pictures,
            trainer.Steps * recipe.Batch
        );
        trainer.Train(
            new SceneBatches(library, recipe),
            without is null
                ? null
                : HeldOutAccuracy.On(data, without, recipe.InputSize, CurveNotes),
            StepsPerPoint,
            progress.Report,
            stopping
        );
        return new(network.State(), trainer.Curve);
    }

    private string NameOf(string? without) =>
        $"{recipe.Strategy.Name}-{(without is null ? "all" : $"without-{without}")}";

    private TrainingCheckpoint CheckpointOf(string? without) =>
        TrainingCheckpoint.In(cacheFolder, NameOf(without), KeyOf(without));

    private void TellOfOthers(TrainingCheckpoint checkpoint, string name)
    {
        if (checkpoint.Exists)
        {
            output.WriteLine($"The checkpoint of {name} is damaged: the training begins anew.");
        }
        foreach (string other in checkpoint.Others())
        {
            output.WriteLine(
                $"{other} is of {name} with another recipe, data or version: it stays as it is, "
                    + "and the training begins anew."
            );
        }
    }

    private void RequireSpace()
    {
        Directory.CreateDirectory(cacheFolder);
        long free = new DriveInfo(Path.GetFullPath(cacheFolder)).AvailableFreeSpace;
        if (free < LeastSpace)
        {
            throw new ReaderException(
                $"There are {free >> 20} MiB left where {cacheFolder} is: a training keeps up to "
                    + $"{LeastSpace >> 20}; make room or give --cache another folder."
            );
        }
    }

    private ProgressLine Progress(string act, int total, int done) =>
        new(act, "pictures", total, done, output, terminal, TimeProvider.System);
}
