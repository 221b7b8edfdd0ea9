using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace EdgeReader.Service.Benchmark;

/// <summary>Memory of this process, and what a run did to it.</summary>
/// <param name="ResidentMiB">What it holds of the machine's memory at the end.</param>
/// <param name="MostResidentMiB">The most that it ever held.</param>
/// <param name="ResidentChangeMiB">From the first frame that was measured to the last.</param>
/// <param name="ManagedChangeKiB">The same of what .NET's collector can't take away.</param>
public sealed record MemoryUse(
    double ResidentMiB,
    double MostResidentMiB,
    double ResidentChangeMiB,
    double ManagedChangeKiB
)
{
    private const double KiB = 1024;
    private const double MiB = 1024 * KiB;

    /// <summary>In one sentence.</summary>
    [JsonIgnore]
    public string Sentence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Memory: {ResidentMiB:0.0} MiB resident, {MostResidentMiB:0.0} MiB at most; in these "
                + $"frames resident changed by {ResidentChangeMiB:0.0} MiB, "
                + $"managed by {ManagedChangeKiB:0} KiB."
        );

    internal static MemoryUse Of(MemoryMark before, MemoryMark after)
    {
        using Process self = Process.GetCurrentProcess();
        return new(
            Math.Round(after.Resident / MiB, 1),
            Math.Round(self.PeakWorkingSet64 / MiB, 1),
            Math.Round((after.Resident - before.Resident) / MiB, 1),
            Math.Round((after.Managed - before.Managed) / KiB)
        );
    }
}

/// <summary>Memory at one moment, bytes.</summary>
internal readonly record struct MemoryMark(long Managed, long Resident)
{
    /// <summary>Now, after all that can be collected was.</summary>
    public static MemoryMark Now() =>
        new(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
}
