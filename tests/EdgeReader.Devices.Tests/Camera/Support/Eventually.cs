using System.Diagnostics;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>Waits for what another thread is about to do, however slow the machine is.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Is(Func<bool> condition, string otherwise)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, otherwise);
            await Task.Yield();
        }
    }
}
