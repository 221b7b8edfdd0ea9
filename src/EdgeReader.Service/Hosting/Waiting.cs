using EdgeReader.Devices.Camera;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Service.Hosting;

/// <summary>Waits by a clock; a simulated one that nobody drives is driven.</summary>
internal static class Waiting
{
    public static Task WaitAsync(
        this TimeProvider time,
        TimeSpan interval,
        CancellationToken stopping
    )
    {
        if (time is not FakeTimeProvider simulated)
        {
            return Task.Delay(interval, time, stopping);
        }
        simulated.Pass(interval);
        return Task.CompletedTask;
    }
}
