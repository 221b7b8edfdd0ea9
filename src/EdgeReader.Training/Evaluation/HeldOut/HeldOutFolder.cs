using System.Security.Cryptography;
using System.Text.Json;
using EdgeReader.Recognition;

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
        AtomicFile.Write(
            StatementFile(network.Group),
            JsonSerializer.Serialize(statement, JsonSerializerOptions.Web) + "\n"
        );
    }

    /// <summary>The network of a group, if it is there, whole and made just so.</summary>
    /// <param name="group">What it has not seen.</param>
    /// <param name="key">Stands for how it must have been made.</param>
    public HeldOutNetwork? TryRead(string group, string key)
    {
        (string statementFile, string modelFile) = (StatementFile(group), ModelFile(group));
        if (!File.Exists(statementFile) || !File.Exists(modelFile))
        {
            return null;
        }
        Statement? statement;
        try
        {
            statement = JsonSerializer.Deserialize<Statement>(
                File.ReadAllText(statementFile),
                JsonSerializerOptions.Web
            );
        }
        catch (JsonException)
        {
            // What is damaged is made again, like what is missing.
            return null;
        }
        byte[] model = File.ReadAllBytes(modelFile);
        return statement?.Key == key && statement.ModelSha256 == Checksum(model)
            ? new(group, key, statement.TrainingSeconds, statement.Judged, model)
            : null;
    }

    private string ModelFile(string group) => Path.Combine(path, $"without-{group}.int8.onnx");

    private string StatementFile(string group) => Path.Combine(path, $"without-{group}.json");

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
