namespace EdgeReader.Devices.Camera;

/// <summary>Lets as many of a camera's frames through as are wanted. For one thread.</summary>
/// <param name="pace">How many are.</param>
public sealed class PaceGate(CameraPace pace)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private double _framesASecond = CameraPace.Fastest;
    private TimeSpan _due;

    /// <summary>Whether the frame of a time is wanted: after a change, the first one is.</summary>
    /// <param name="at">When it was captured; must not fall.</param>
    public bool Wants(TimeSpan at)
    {
        double framesASecond = pace.FramesASecond;
        if (framesASecond != _framesASecond)
        {
            (_framesASecond, _due) = (framesASecond, at);
        }
        if (framesASecond == 0 || at < _due)
        {
            return false;
        }
        double seconds = Math.Min(1 / framesASecond, Longest.TotalSeconds);
        // From when it was due, so that a rate is kept on average; without catching up.
        TimeSpan next = _due + TimeSpan.FromSeconds(seconds);
        _due = next > at ? next : at;
        return true;
    }
}
