using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Parity;

/// <summary>
/// A <see cref="ParityReport"/> as a JSON file. Numbers are written with as many digits as it takes
/// to read the same bits back.
/// </summary>
public static class ParityFile
{
    private static readonly JsonTypeInfo<ParityReport> Json = new ServiceJson(
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
        }
    ).ParityReport;

    /// <summary>Writes it whole or not at all.</summary>
    /// <exception cref="ReaderException">It can't be written.</exception>
    public static void Write(string path, ParityReport report) =>
        AtomicFile.Write(path, JsonSerializer.Serialize(report, Json) + "\n");

    /// <summary>Reads it.</summary>
    /// <exception cref="ReaderException">There is none, or it is damaged.</exception>
    public static ParityReport Read(string path)
    {
        try
        {
            ParityReport report =
                JsonSerializer.Deserialize(File.ReadAllText(path), Json)
                ?? throw new JsonException("it is empty");
            int labels = report.Labels.Count;
            return report.Pictures.All(p => IsWhole(p.Logits, labels))
                ? report
                : throw new JsonException("a picture lacks a logit of a label");
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ReaderException(
                $"{path} is no list of answers ({problem.Message.TrimEnd('.')}): make it with "
                    + "edgereader parity read.",
                problem
            );
        }
    }

    private static bool IsWhole(IReadOnlyList<float> logits, int labels) =>
        logits.Count == labels && logits.All(float.IsFinite);
}
