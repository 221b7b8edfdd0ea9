using System.Text.Json;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Advice;

/// <summary>Which strategy the advisor would take, and why.</summary>
/// <param name="Scenario">One of the field's four.</param>
/// <param name="Strategy">scratch, partial, frozen or full.</param>
/// <param name="FirstTrainedBlock">Of the partial strategy, 0…15; null for the others.</param>
/// <param name="Sentences">Why, for a newcomer.</param>
/// <param name="Figures">What it was found from.</param>
public sealed record StrategyAdvice(
    TransferScenario Scenario,
    string Strategy,
    int? FirstTrainedBlock,
    IReadOnlyList<string> Sentences,
    AdviceFigures Figures
)
{
    /// <summary>The file's usual name, in the cache's folder.</summary>
    public const string FileName = "advice.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    /// <summary>Replaces the file whole.</summary>
    /// <exception cref="Recognition.ReaderException">The file can't be written.</exception>
    public void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, Json));
}
