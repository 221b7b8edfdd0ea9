using EdgeReader.Devices.Light;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Service.Care;

/// <summary>Keeps the lamp as bright as the view needs it. Safe to call from several threads.</summary>
/// <param name="lamp">Stays the caller's. One that fails is left alone from then on.</param>
/// <param name="policy">Its level.</param>
public sealed class Lamplighter(ILamp lamp, LampPolicy policy)
{
    // A camera's own exposure takes a second to follow.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1.5);

    private readonly Lock _lock = new();
    private TimeSpan? _changedAt;

    /// <summary>Why the lamp does nothing any more, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>
    /// Whether the frame that was looked at last differs from the one before by the lamp, which is then no
    /// movement: a reader in a bag, whose lamp looks now and then whether it is needed, would never sleep.
    /// </summary>
    public bool IsSettling { get; private set; }

    /// <summary>A frame was looked at; see <see cref="LampPolicy.See"/>.</summary>
    public void See(FrameQuality quality, bool isHeld, TimeSpan now)
    {
        lock (_lock)
        {
            double before = policy.Level;
            policy.See(quality, isHeld, now);
            _changedAt = policy.Level != before ? now : _changedAt;
            IsSettling = now - _changedAt < Settling;
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
