namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// Which frames are looked at: those that are newer than all before. One that comes late or twice
/// tells nothing, and must not make the reader begin anew; only a clock that was set back does.
/// </summary>
public sealed class FrameOrder
{
    /// <summary>No camera keeps a frame back for so long: the clock was set.</summary>
    private static readonly TimeSpan LatestOfAll = TimeSpan.FromSeconds(1);

    private TimeSpan? _newest;

    /// <summary>Whether a frame is to be looked at.</summary>
    /// <param name="at">When it was captured.</param>
    public bool Accepts(TimeSpan at)
    {
        bool isNew = _newest is not { } newest || at > newest || newest - at > LatestOfAll;
        _newest = isNew ? at : _newest;
        return isNew;
    }
}
