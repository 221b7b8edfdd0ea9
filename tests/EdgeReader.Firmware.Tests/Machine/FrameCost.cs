using System.Globalization;
using System.Text.Json;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>Instructions of each step of reading one and the same frame, in one thread.</summary>
/// <param name="Steps">By the step's name.</param>
public sealed record FrameCost(IReadOnlyDictionary<string, long> Steps)
{
    // Some thousand instructions only: an interrupt more or less is more than the tolerance.
    private const string TooSmall = "decide";

    // Memory that was freed is taken again for the next reading. Given back to the kernel, it would
    // come back in pages, large or small as the machine's memory happens to be: two per cent of a
    // reading. All threads share one arena: others give back what is free whatever is set.
    private const string KeepsMemory =
        "MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=1000000000 MALLOC_TRIM_THRESHOLD_=1000000000";

    // Before whatever else a machine does that was just booted, its kernel's own threads too, which
    // are in no group. Not in real time: a thread that waits for another by turning would wait long.
    private const string First = "echo 0 >/sys/fs/cgroup/cgroup.procs && exec nice -n -20 env";

    /// <summary>Reads the frame some times in the virtual Pi, and takes the least of each step.</summary>
    public static async Task<FrameCost> MeasureAsync(VirtualPi pi)
    {
        Answer answer = await pi.Guest.RunAsync(
            $"cd /run && {First} {KeepsMemory} EDGEREADER_State__Folder=/run/state "
                + "/usr/lib/edgereader/edgereader benchmark --fixed 3 --format json",
            TimeSpan.FromMinutes(10)
        );
        Assert.True(answer.Status == 0, answer.Output);
        using JsonDocument report = JsonDocument.Parse(answer.Output);
        return new(
            report
                .RootElement.GetProperty("steps")
                .EnumerateArray()
                .ToDictionary(
                    step => step.GetProperty("step").GetString()!,
                    // A nanosecond of that machine is an instruction.
                    step => step.GetProperty("nanoseconds").GetInt64()
                )
        );
    }

    /// <summary>Whether no step differs by more than a share of what it was.</summary>
    public bool IsWithin(double share, FrameCost? accepted) =>
        accepted is not null
        && Steps
            .Where(step => step.Key != TooSmall)
            .All(step => Math.Abs(Ratio(step.Key, accepted) - 1) <= share);

    /// <summary>A line for each step: millions of instructions, accepted and now.</summary>
    public string Compare(FrameCost? accepted) =>
        string.Join(
            '\n',
            Steps.Select(step =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{step.Key, -18} {step.Value / 1e6, 9:0.000} M now, "
                        + $"{(accepted?.Steps.GetValueOrDefault(step.Key) ?? 0) / 1e6, 9:0.000} M "
                        + $"accepted, {Ratio(step.Key, accepted):0.000}"
                )
            )
        );

    private double Ratio(string step, FrameCost? accepted) =>
        accepted?.Steps.TryGetValue(step, out long before) == true
            ? (double)Steps[step] / before
            : double.NaN;
}
