using System.Text.Json;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>What a frame may cost each processor, as it was accepted: a file that is committed.</summary>
internal sealed class CostBaseline
{
    private static readonly string Path = Repository.PathOf(
        "tests",
        "EdgeReader.Firmware.Tests",
        "cost-baseline.json"
    );
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Dictionary<string, Dictionary<string, long>> _processors;

    private CostBaseline(Dictionary<string, Dictionary<string, long>> processors) =>
        _processors = processors;

    /// <summary>Whether what is measured becomes what is accepted.</summary>
    public static bool IsToBeAccepted =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ACCEPT_COST"));

    /// <summary>Reads the file; one that isn't there accepts nothing.</summary>
    public static CostBaseline Load() =>
        new(
            File.Exists(Path)
                ? JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, long>>>(
                    File.ReadAllText(Path)
                )!
                : []
        );

    /// <summary>What was accepted for a processor; null if nothing was.</summary>
    public FrameCost? Of(string processor) =>
        _processors.TryGetValue(processor, out var steps) ? new(steps) : null;

    /// <summary>Writes what it costs now.</summary>
    public void Accept(string processor, FrameCost cost)
    {
        // Two processors may be measured at a time.
        lock (Indented)
        {
            Dictionary<string, Dictionary<string, long>> all = Load()._processors;
            all[processor] = new(cost.Steps);
            File.WriteAllText(Path, JsonSerializer.Serialize(all, Indented) + "\n");
        }
    }
}
