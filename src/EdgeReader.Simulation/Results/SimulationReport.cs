using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeReader.Recognition;
using EdgeReader.Simulation.Playing;

namespace EdgeReader.Simulation.Results;

/// <summary><c>out/simulation.json</c>.</summary>
/// <param name="What">What was shown to whom.</param>
/// <param name="Seed">Plays the same again.</param>
/// <param name="WithoutGuidance">The same presentations, without hints.</param>
/// <param name="WithoutGeometry">The same presentations, believing the network alone.</param>
/// <param name="BroughtByGuidance">How much more is answered than without it.</param>
/// <param name="BroughtByGeometry">How much more is answered than without it.</param>
/// <param name="Others">Other variants by name, if they were asked for.</param>
/// <param name="ByCondition">By what made it harder.</param>
/// <param name="ByProcessor">By what computer is assumed.</param>
/// <param name="ByFramesASecond">By the camera's rate.</param>
/// <param name="Slow">Numbers of presentations that went wrong or were given up.</param>
public sealed record SimulationReport(
    string What,
    int Seed,
    SimulationCounts? WithoutGuidance,
    SimulationCounts? WithoutGeometry,
    PairedDifference BroughtByGuidance,
    PairedDifference BroughtByGeometry,
    IReadOnlyDictionary<string, SimulationCounts> Others,
    IReadOnlyDictionary<string, SimulationCounts> ByCondition,
    IReadOnlyDictionary<string, SimulationCounts> ByProcessor,
    IReadOnlyDictionary<string, SimulationCounts> ByFramesASecond,
    IReadOnlyList<int> Slow
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the counts of all, and what is apart from them, as one object.</summary>
    /// <param name="path">The file.</param>
    /// <param name="all">The counts of the reader as it ships.</param>
    public void Write(string path, SimulationCounts all)
    {
        var counts = JsonSerializer.SerializeToNode(all, Json)!.AsObject();
        foreach (var own in JsonSerializer.SerializeToNode(this, Json)!.AsObject().ToList())
        {
            counts[own.Key] = own.Value?.DeepClone();
        }
        AtomicFile.Write(path, counts.ToJsonString(Json));
    }

    /// <summary>Counts in groups.</summary>
    public static IReadOnlyDictionary<string, SimulationCounts> By(
        IReadOnlyList<Presented> played,
        Func<Presented, string> group
    ) =>
        played
            .GroupBy(group)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => SimulationCounts.Of([.. g]));
}
