using System.Diagnostics;

namespace EdgeReader.Service.Benchmark;

/// <summary>
/// For how long this process has been there, what came before its first managed instruction
/// included. The kernel tells when it started to 10 ms.
/// </summary>
internal sealed class ProcessAge
{
    private readonly long _at = Stopwatch.GetTimestamp();
    private readonly TimeSpan _then;

    public ProcessAge()
    {
        using Process self = Process.GetCurrentProcess();
        _then = DateTime.UtcNow - self.StartTime.ToUniversalTime();
    }

    /// <summary>Seconds until now, to milliseconds; from here on on the monotonic clock.</summary>
    public double Seconds => Math.Round((_then + Stopwatch.GetElapsedTime(_at)).TotalSeconds, 3);
}
