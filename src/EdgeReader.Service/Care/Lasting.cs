namespace EdgeReader.Service.Care;

/// <summary>
/// Whether something has held for long enough, by readings of which some are missing: it must have
/// been seen at the beginning, at the end, and in between without a long gap.
/// </summary>
/// <param name="least">For how long.</param>
internal sealed class Lasting(TimeSpan least)
{
    private TimeSpan? _since;
    private TimeSpan _last;

    /// <summary>Takes in a reading.</summary>
    /// <returns>Whether it has held for long enough.</returns>
    public bool Add(bool holds, TimeSpan now)
    {
        if (!holds)
        {
            _since = null;
            return false;
        }
        if (_since is null || now - _last > least / 2)
        {
            _since = now;
        }
        _last = now;
        return now - _since >= least;
    }
}
