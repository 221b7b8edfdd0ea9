using System.CommandLine;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Int8;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>
/// Networks and landmarks that know nothing of a group of origins, and what they say of it. What
/// the cache or the bundle has already, and was made just so, is taken from there.
/// </summary>
/// <param name="data">The photographs.</param>
/// <param name="currency">Whose notes they are.</param>
/// <param name="recipe">How the networks are trained.</param>
/// <param name="cacheFolder">Keeps what takes long.</param>
/// <param name="bundle">Where the model is published.</param>
/// <param name="output">Progress is printed here.</param>
/// <param name="terminal">Whether <paramref name="output"/> is a terminal.</param>
public sealed class HeldOutMaking(
    TrainingData data,
    Currency currency,
    TrainingRecipe recipe,
    string cacheFolder,
    string bundle,
    TextWriter output,
    bool terminal
)
{
    private readonly Dictionary<string, Photograph> _photographs = data.Photographs.ToDictionary(
        p => p.Name
    );

    private readonly HeldOutFolder _cached = new(Path.Combine(cacheFolder, HeldOutFolder.Name));
    private readonly HeldOutFolder _published = new(Path.Combine(bundle, HeldOutFolder.Name));

    /// <summary>Trains them.</summary>
    public NetworkTraining Training { get; } = new(data, recipe, cacheFolder, output, terminal);

    /// <summary>Asks landmarks.</summary>
    public WitnessJudge Witness => new(data, currency, Input, output, terminal);

    /// <summary>With the recipe that ships, as a command line names the folders.</summary>
    /// <param name="parsed">Has the desk's options of cache and bundle.</param>
    /// <param name="data">The photographs.</param>
    public static HeldOutMaking Of(ParseResult parsed, TrainingData data) =>
        new(
            data,
            DeskOptions.Currency,
            TrainingRecipe.Default,
            parsed.GetRequiredValue(DeskOptions.Cache),
            parsed.GetRequiredValue(DeskOptions.Bundle),
            Console.Out,
            DeskOptions.IsTerminal
        );

    /// <summary>What the networks want to see.</summary>
    public InputSpecification Input { get; } =
        InputSpecification.EfficientNetLite0 with
        {
            Size = recipe.InputSize,
        };

    /// <summary>The groups that are asked for, or all of them.</summary>
    /// <param name="asked">Of the data's split; all where it is empty.</param>
    /// <exception cref="ReaderException">There is no such group.</exception>
    public IReadOnlyList<string> Groups(IReadOnlyList<string> asked)
    {
        IReadOnlyList<string> known = data.Split.Groups;
        return asked.FirstOrDefault(g => !known.Contains(g)) is { } unknown
                ? throw new ReaderException(
                    $"There is no group {unknown}: take {string.Join(", ", known)}."
                )
            : asked.Count == 0 ? known
            : asked;
    }

    /// <summary>The network without a group, and what it says; the better part of an hour.</summary>
    /// <param name="group">Of the data's split.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    public HeldOutNetwork Network(string group, CancellationToken stopping)
    {
        if (TryNetwork(group) is { } known)
        {
            output.WriteLine($"{group} is judged already.");
            return known;
        }
        string key = KeyOf(group);
        TrainedNetwork network = Training.Train(group, stopping);
        (var judged, byte[] model) = new HeldOutJudge(data, Input, output, terminal).Judge(
            group,
            network,
            recipe.Seed,
            stopping
        );
        HeldOutNetwork made = new(group, key, network.Curve.Points[^1].Seconds, judged, model);
        _cached.Write(made);
        return made;
    }

    /// <summary>The same where it was made before; null where it wasn't.</summary>
    /// <param name="group">Of the data's split.</param>
    public HeldOutNetwork? TryNetwork(string group)
    {
        string key = KeyOf(group);
        return _cached.TryRead(group, key) ?? _published.TryRead(group, key);
    }

    private string KeyOf(string group) =>
        TrainingCheckpoint.HashOf(
            $"{Training.KeyOf(group)} {NetworkExport.Version} {new QuantizationOptions()}"
        );

    /// <summary>What landmarks without a group find in it; minutes.</summary>
    /// <param name="network">Proposes what is looked for.</param>
    /// <param name="stopping">Ends it; the cache stays whole.</param>
    public WitnessedGroup Witnessed(HeldOutNetwork network, CancellationToken stopping)
    {
        string key = WitnessJudge.KeyOf(network);
        WitnessedGroup? known =
            _cached.TryReadWitness(network.Group, key)
            ?? _published.TryReadWitness(network.Group, key);
        if (known is not null)
        {
            return known;
        }
        WitnessedGroup made = Witness.Judge(network, VerifierWithout(network), stopping);
        _cached.Write(made);
        return made;
    }

    /// <summary>Knows no landmark from a network's group; a minute, unless it is cached.</summary>
    /// <param name="network">Stands for the group, and for how all is made.</param>
    public GeometricVerifier VerifierWithout(HeldOutNetwork network)
    {
        string key = WitnessJudge.KeyOf(network);
        NoteLandmarks? landmarks = _cached.TryReadLandmarks(network.Group, key);
        if (landmarks is null)
        {
            landmarks = new(key, Witness.LandmarksWithout(network.Group));
            _cached.Write(network.Group, landmarks);
        }
        return new(landmarks, data.Labels.Answers.PlaceOf);
    }

    /// <summary>What both say of the group's photographs, beside what is true.</summary>
    public IEnumerable<WitnessedPicture> Pictures(HeldOutNetwork network, WitnessedGroup group) =>
        network.Judged.Zip(
            group.Photographs,
            (said, found) =>
                new WitnessedPicture(Labelled(said.Name, said.Rounded), new(found.Found, []))
        );

    /// <summary>What was said of a photograph, beside what is true.</summary>
    /// <param name="name">As the manifest names it.</param>
    /// <param name="looks">What was said.</param>
    public LabelledLooks Labelled(string name, LookPair looks)
    {
        Photograph photograph = _photographs[name];
        return LabelledLooks.Of(
            PictureSource.Of(photograph, data),
            data.Labels.AnswerOf(photograph.Truth),
            looks,
            data.Labels.Answers
        );
    }
}
