using System.Security.Cryptography;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Evaluation.Fusion;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>
/// Keeps networks that were trained without a group, each as its model and what it said. They
/// lie with the bundle, so that whoever has the photographs can check its figures in minutes,
/// and whatever is fitted to the network later is fitted on photographs it had not seen.
/// </summary>
/// <param name="path">The folder; created where missing.</param>
public sealed class HeldOutFolder(string path)
{
    /// <summary>Its name in the bundle's folder and in the cache.</summary>
    public const string Name = "held-out";

    /// <summary>Keeps a network, replacing an older one of the same group.</summary>
    /// <exception cref="ReaderException">The disk is full or can't be written.</exception>
    public void Write(HeldOutNetwork network)
    {
        AtomicFile.Write(ModelFile(network.Group), file => file.Write(network.Model));
        Statement statement = new(
            network.Group,
            network.Key,
            Checksum(network.Model),
            network.TrainingSeconds,
            network.Judged
        );
        Write(StatementFile(network.Group), statement);
    }

    /// <summary>Keeps what the witness found, replacing an older one of the same group.</summary>
    /// <exception cref="ReaderException">The disk is full or can't be written.</exception>
    public void Write(WitnessedGroup group) => Write(WitnessFile(group.Group), group);

    /// <summary>The network of a group, if it is there, whole and made just so.</summary>
    /// <param name="group">What it has not seen.</param>
    /// <param name="key">Stands for how it must have been made.</param>
    public HeldOutNetwork? TryRead(string group, string key)
    {
        string modelFile = ModelFile(group);
        if (!File.Exists(modelFile) || Read<Statement>(StatementFile(group)) is not { } statement)
        {
            return null;
        }
        byte[] model = File.ReadAllBytes(modelFile);
        return statement.Key == key && statement.ModelSha256 == Checksum(model)
            ? new(group, key, statement.TrainingSeconds, statement.Judged, model)
            : null;
    }

    /// <summary>What the witness found, if it is there, whole and made just so.</summary>
    /// <param name="group">What it knows no landmark from.</param>
    /// <param name="key">Stands for how it must have been made.</param>
    public WitnessedGroup? TryReadWitness(string group, string key) =>
        Read<WitnessedGroup>(WitnessFile(group)) is { } read && read.Key == key ? read : null;

    /// <summary>Keeps landmarks, replacing older ones of the same group.</summary>
    /// <param name="group">What they know nothing of.</param>
    /// <param name="landmarks">Theirs is the key in the place of the network.</param>
    /// <exception cref="ReaderException">The disk is full or can't be written.</exception>
    public void Write(string group, NoteLandmarks landmarks) =>
        AtomicFile.Write(LandmarksFile(group), file => file.Write(landmarks.ToBytes()));

    /// <summary>Landmarks without a group, if they are there, whole and made just so.</summary>
    /// <param name="group">What they know nothing of.</param>
    /// <param name="key">Stands for how they must have been made.</param>
    public NoteLandmarks? TryReadLandmarks(string group, string key)
    {
        string file = LandmarksFile(group);
        try
        {
            return File.Exists(file)
                ? NoteLandmarks.Read(File.ReadAllBytes(file), file, key)
                : null;
        }
        catch (ReaderException)
        {
            // What is damaged or older is made again, like what is missing.
            return null;
        }
    }

    private static void Write<T>(string file, T content) =>
        AtomicFile.Write(file, JsonSerializer.Serialize(content, JsonSerializerOptions.Web) + "\n");

    private static T? Read<T>(string file)
        where T : class
    {
        try
        {
            return File.Exists(file)
                ? JsonSerializer.Deserialize<T>(File.ReadAllText(file), JsonSerializerOptions.Web)
                : null;
        }
        catch (JsonException)
        {
            // What is damaged is made again, like what is missing.
            return null;
        }
    }

    private string ModelFile(string group) => Path.Combine(path, $"without-{group}.int8.onnx");

    private string StatementFile(string group) => Path.Combine(path, $"without-{group}.json");

    private string WitnessFile(string group) => Path.Combine(path, $"witness-{group}.json");

    private string LandmarksFile(string group) => Path.Combine(path, $"landmarks-{group}.bin");

    private static string Checksum(byte[] model) =>
        Convert.ToHexStringLower(SHA256.HashData(model));

    private sealed record Statement(
        string Group,
        string Key,
        string ModelSha256,
        double TrainingSeconds,
        IReadOnlyList<JudgedPhotograph> Judged
    );
}
