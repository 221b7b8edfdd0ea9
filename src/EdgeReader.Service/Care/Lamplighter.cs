using EdgeReader.Devices.Light;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Service.Care;

/// <summary>Keeps the lamp as bright as the view needs it. Safe to call from several threads.</summary>
/// <param name="lamp">Stays the caller's. One that fails is left alone from then on.</param>
/// <param name="policy">Its level.</param>
public sealed class Lamplighter(ILamp lamp, LampPolicy policy)
{
    private readonly Lock _lock = new();

    /// <summary>Why the lamp does nothing any more, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>A frame was looked at; see <see cref="LampPolicy.See"/>.</summary>
    public void See(FrameQuality quality, bool isHeld, TimeSpan now)
    {
        lock (_lock)
        {
            policy.See(quality, isHeld, now);
            Set();
        }
    }

    /// <summary>The camera is off.</summary>
    public void Rest()
    {
        lock (_lock)
        {
            policy.Rest();
            Set();
        }
    }

    private void Set()
    {
        if (Fault is not null)
        {
            return;
        }
        try
        {
            lamp.Set(policy.Level);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It reads without a lamp, too, and says where it is too dark.
            Fault =
                $"The lamp doesn't obey ({problem.Message}): check Light:PwmChannel and its wires.";
        }
    }
}
