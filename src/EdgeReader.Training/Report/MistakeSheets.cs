using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.HeldOut;

namespace EdgeReader.Training.Report;

/// <summary>
/// The photographs that held-out networks took for something else, drawn for the eye of whoever
/// has the data: never into the project.
/// </summary>
public static class MistakeSheets
{
    private const string FileName = "mistakes.json";

    /// <summary>Keeps which they are.</summary>
    /// <param name="mistakes">Of the network that was just judged.</param>
    /// <param name="cacheFolder">Where they are kept, by name.</param>
    public static void Keep(IReadOnlyList<Mistake> mistakes, string cacheFolder) =>
        AtomicFile.Write(
            Path.Combine(cacheFolder, FileName),
            JsonSerializer.Serialize(mistakes, JsonSerializerOptions.Web)
        );

    /// <summary>Draws contact sheets, one an answer.</summary>
    /// <param name="dataFolder">The photographs.</param>
    /// <param name="cacheFolder">Where they were kept; without them nothing is drawn.</param>
    /// <param name="output">Folder of the sheets.</param>
    public static void Draw(string dataFolder, string cacheFolder, string output)
    {
        string path = Path.Combine(cacheFolder, FileName);
        if (!File.Exists(path))
        {
            Console.WriteLine("No model was made here, so that no mistakes are known to draw.");
            return;
        }
        var mistakes = JsonSerializer.Deserialize<List<Mistake>>(
            File.ReadAllText(path),
            JsonSerializerOptions.Web
        )!;
        foreach (var truth in mistakes.GroupBy(m => m.Truth))
        {
            ContactSheet.Write(
                output,
                truth.Key,
                truth
                    .OrderByDescending(m => m.Probability)
                    .Select(m =>
                        (
                            (Func<OpenCvSharp.Mat>)(
                                () => Photograph.Load(Path.Combine(dataFolder, m.Name))
                            ),
                            FormattableString.Invariant($"{m.Likeliest} {m.Probability:F2}")
                        )
                    )
            );
        }
        Console.WriteLine($"Drawn: {mistakes.Count} photographs in {output}");
    }
}
