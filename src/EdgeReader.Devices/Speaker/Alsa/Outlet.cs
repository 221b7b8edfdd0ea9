namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// One device, and when to try it again: after a failure, pauses grow from a quarter of a second
/// to five seconds. All times are on one axis, whichever.
/// </summary>
/// <param name="device">Its ALSA name.</param>
internal sealed class Outlet(string device)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private TimeSpan _pause = ShortestPause;
    private TimeSpan _openedAt;

    /// <summary>Its ALSA name.</summary>
    public string Device => device;

    /// <summary>Before this it isn't tried.</summary>
    public TimeSpan NotBefore { get; private set; }

    /// <summary>The error that ended it or kept it from opening; 0 if none did.</summary>
    public int Error { get; private set; }

    /// <summary>It plays.</summary>
    public void Opened(TimeSpan at) => (_openedAt, Error) = (at, 0);

    /// <summary>It can't be opened.</summary>
    public void Failed(TimeSpan at, int error)
    {
        (NotBefore, Error) = (at + _pause, error);
        _pause = 2 * _pause < LongestPause ? 2 * _pause : LongestPause;
    }

    /// <summary>
    /// It has stopped playing. After one that had played for a while, pauses begin anew; one that
    /// opens and fails and opens again is tried less and less often.
    /// </summary>
    public void Lost(TimeSpan at, int error)
    {
        if (at - _openedAt >= LongestPause)
        {
            _pause = ShortestPause;
        }
        Failed(at, error);
    }
}
