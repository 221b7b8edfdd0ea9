namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// Feeds the best of several devices that can be opened, and looks for a better one and for those
/// that are gone. For one thread; <see cref="Fault"/> and <see cref="Device"/> for any.
/// </summary>
/// <param name="devices">ALSA names, the one that is preferred first; at least one.</param>
/// <param name="open">Opens one.</param>
/// <param name="now">What plays.</param>
/// <param name="time">The clock of all pauses.</param>
internal sealed class SoundOutput(
    IReadOnlyList<string> devices,
    OpenPcm open,
    NowPlaying now,
    TimeProvider time
) : IDisposable
{
    private readonly Outlet[] _outlets = [.. devices.Select(d => new Outlet(d))];
    private readonly long _start = time.GetTimestamp();
    private volatile string? _fault;
    private volatile Outlet? _current;
    private PcmFeed? _feed;

    /// <summary>The device that plays; null if none does.</summary>
    public string? Device => _current?.Device;

    /// <summary>
    /// Why there is no sound, and what to do, in a sentence; null if there is sound. A device that
    /// is open again has to play something first.
    /// </summary>
    public string? Fault => _fault;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>
    /// Feeds what plays, and tries what there is to try. Takes a period at most, unless a driver
    /// hangs.
    /// </summary>
    /// <returns>How long to wait, by the clock, until the next turn.</returns>
    public TimeSpan Turn()
    {
        if (_feed?.Turn() is int error and < 0)
        {
            Lose(error);
        }
        Seek();
        return _feed?.Pause ?? _outlets.Min(o => o.NotBefore) - Now;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    // Opening takes a while, and two devices are never fed at a time: what is being said on one
    // is said to its end there.
    private void Seek()
    {
        foreach (Outlet outlet in _outlets)
        {
            if (outlet == _current || _feed?.IsSilent == false)
            {
                break;
            }
            if (Now >= outlet.NotBefore && TryBegin(outlet) is { } feed)
            {
                _feed?.Dispose();
                (_feed, _current) = (feed, outlet);
                outlet.Opened(Now);
                break;
            }
        }
        if (_current is null)
        {
            _fault = Describe(_outlets[^1]);
        }
        else if (_feed!.HasPlayed)
        {
            _fault = null;
        }
    }

    private PcmFeed? TryBegin(Outlet outlet)
    {
        if (open(outlet.Device, out int error) is { } pcm)
        {
            PcmFeed feed = new(pcm, now, time);
            error = feed.Begin();
            if (error >= 0)
            {
                return feed;
            }
            feed.Dispose();
        }
        outlet.Failed(Now, error);
        return null;
    }

    private void Lose(int error)
    {
        now.BreakOff();
        _current!.Lost(Now, error);
        Close();
    }

    private void Close()
    {
        _feed?.Dispose();
        (_feed, _current) = (null, null);
    }

    private static string Describe(Outlet outlet) =>
        $"The loudspeaker {outlet.Device} gives no sound ({PcmError.Describe(outlet.Error)}): plug "
        + "it in, set Speaker:Device to a name that 'aplay -L' prints, and put this user into the "
        + "group audio.";
}
