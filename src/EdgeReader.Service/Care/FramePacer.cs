namespace EdgeReader.Service.Care;

/// <summary>
/// Chooses the frames that are looked at, so that there are as many a second as the pace allows.
/// Pure: times are those of the frames. Not thread-safe.
/// </summary>
public sealed class FramePacer
{
    /// <summary>
    /// Part of the wanted time between two frames after which one is due. A camera's own jitter
    /// would else cost every other frame of one that delivers just as many as are wanted.
    /// </summary>
    private const double Early = 0.9;

    private TimeSpan? _last;

    /// <summary>Whether to look at this frame.</summary>
    /// <param name="capturedAt">The frame's time.</param>
    /// <param name="pace">The pace now.</param>
    public bool IsDue(TimeSpan capturedAt, Pace pace)
    {
        if (
            !pace.IsCameraOn
            || capturedAt - _last < TimeSpan.FromSeconds(Early / pace.FramesASecond)
        )
        {
            return false;
        }
        _last = capturedAt;
        return true;
    }
}
