using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Service.Care;

/// <summary>
/// How bright the lamp is: on where it is too dark to read, dimmer where it dazzles, off where
/// nothing is held in its light for a while. Pure: times are values that never fall.
/// </summary>
/// <remarks>
/// By a picture that the lamp lights nobody knows whether it would be too dark without: only turning
/// it off tells. So it is off for a moment now and then while nothing is held, and each time that it is
/// needed at once again it is tried half as often.
/// </remarks>
public sealed class LampPolicy
{
    /// <summary>The levels that it has besides off, the brightest first.</summary>
    public static readonly IReadOnlyList<double> Levels = [1, 0.35, 0.12];

    /// <summary>What a picture shows must be so for so long: a hand passes, a lamp flickers.</summary>
    public static readonly TimeSpan LeastSeen = TimeSpan.FromSeconds(0.2);

    /// <summary>After so long without anything held it is off, at first.</summary>
    public static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(3);

    /// <summary>After so long at most.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(60);

    /// <summary>Where it was off for so long it was not needed, and the hold is the shortest again.</summary>
    public static readonly TimeSpan NotNeeded = TimeSpan.FromSeconds(5);

    // A slow reader sees a frame a second, or less: each speaks for the time since the one before.
    private readonly Lasting _dim = new(LeastSeen, TimeSpan.MaxValue);
    private readonly Lasting _dazzled = new(LeastSeen, TimeSpan.MaxValue);
    private TimeSpan _hold = ShortestHold;
    private TimeSpan _heldAt;
    private TimeSpan? _offAt;
    private int? _level;

    /// <summary>How bright it is to be, 0, off, to 1.</summary>
    public double Level => _level is { } level ? Levels[level] : 0;

    /// <summary>A frame was looked at.</summary>
    /// <param name="quality">How usable it is.</param>
    /// <param name="isHeld">Whether something is held before the camera.</param>
    /// <param name="now">When.</param>
    public void See(FrameQuality quality, bool isHeld, TimeSpan now)
    {
        bool isDim = _dim.Add(quality.IsDim, now);
        bool isDazzled = _dazzled.Add(quality.IsDazzled, now);
        _heldAt = isHeld ? now : _heldAt;
        if (_level is not { } level)
        {
            if (isDim)
            {
                TurnOn(now);
            }
        }
        else if (isDazzled && level < Levels.Count - 1)
        {
            // What dazzled would dazzle again: it stays so until the lamp is off.
            Change(level + 1);
        }
        else if (!isHeld && now - _heldAt >= _hold)
        {
            TurnOff(now);
        }
    }

    /// <summary>The camera is slow or off: nobody holds anything before it.</summary>
    public void Rest()
    {
        Change(null);
        (_offAt, _hold) = (null, ShortestHold);
    }

    private void TurnOn(TimeSpan now)
    {
        bool wasNeeded = now - _offAt < NotNeeded;
        _hold = wasNeeded ? Shorter(_hold * 2, LongestHold) : ShortestHold;
        _heldAt = now;
        Change(0);
    }

    private void TurnOff(TimeSpan now)
    {
        _offAt = now;
        Change(null);
    }

    // What was seen was seen in another light.
    private void Change(int? level)
    {
        _level = level;
        _dim.Forget();
        _dazzled.Forget();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
