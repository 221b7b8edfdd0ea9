using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Camera;

/// <summary>The simulated clock that a simulated camera drives.</summary>
public static class SimulatedClock
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Lets time pass in ticks of 10 ms. In one leap, a timer that is set again by its own
    /// callback would count from the leap's end, and pulses would come too late.
    /// </summary>
    public static void Pass(this FakeTimeProvider clock, TimeSpan time)
    {
        while (time > TimeSpan.Zero)
        {
            TimeSpan step = time < Tick ? time : Tick;
            clock.Advance(step);
            time -= step;
        }
    }
}
