using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Replay;

/// <summary>A frame's evidence as a line of JSON: numbers, and nothing of the picture.</summary>
/// <param name="At">Seconds on the camera's time axis.</param>
/// <param name="Quality">As measured.</param>
/// <param name="Alikeness">To the frame before, 0…1.</param>
/// <param name="Probabilities">One an answer and, last, none.</param>
/// <param name="Spot">Where the network sees anything; null where it was not asked.</param>
/// <param name="Place">Where geometry finds a note; null where it finds none.</param>
/// <param name="IsAfar">Whether a note is seen better in the middle alone.</param>
public sealed record EvidenceLine(
    double At,
    FrameQuality Quality,
    double Alikeness,
    double[] Probabilities,
    EvidenceSpot? Spot,
    NotePlace? Place,
    bool IsAfar = false
)
{
    private static readonly JsonTypeInfo<EvidenceLine> Json = new ServiceJson(
        new(JsonSerializerDefaults.Web)
        {
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            IgnoreReadOnlyProperties = true,
        }
    ).EvidenceLine;

    /// <summary>The line, without its end.</summary>
    public static string Write(Evidence frame) =>
        JsonSerializer.Serialize(
            new EvidenceLine(
                frame.At.TotalSeconds,
                frame.Quality,
                frame.Alikeness,
                [.. frame.Prediction.Probabilities],
                frame.Spot,
                frame.Place,
                frame.IsAfar
            ),
            Json
        );

    /// <summary>Reads one.</summary>
    /// <param name="line">As written.</param>
    /// <param name="number">Its number in the file, for a complaint.</param>
    /// <param name="answers">Those of the installed model.</param>
    /// <exception cref="ReaderException">It is no such line, or another model's.</exception>
    public static Evidence Read(string line, int number, AnswerSet answers)
    {
        try
        {
            EvidenceLine read =
                JsonSerializer.Deserialize(line, Json) ?? throw new JsonException("it is empty");
            return new(
                TimeSpan.FromSeconds(read.At),
                read.Quality,
                read.Alikeness,
                new Prediction(answers, read.Probabilities),
                read.Spot,
                read.Place,
                read.IsAfar
            );
        }
        catch (Exception problem)
            when (problem is JsonException or ArgumentException or OverflowException)
        {
            throw new ReaderException(
                $"Line {number} is no frame's evidence for this model ({problem.Message}).",
                problem
            );
        }
    }
}
