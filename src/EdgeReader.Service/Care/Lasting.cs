namespace EdgeReader.Service.Care;

/// <summary>
/// Whether something has held for long enough, by readings of which some are missing: it must have
/// been seen at the beginning, at the end, and in between without a long gap.
/// </summary>
/// <param name="least">For how long.</param>
/// <param name="longestGap">Between two readings; half of that where it is not given.</param>
internal sealed class Lasting(TimeSpan least, TimeSpan? longestGap = null)
{
    private readonly TimeSpan _longestGap = longestGap ?? least / 2;
    private TimeSpan? _since;
    private TimeSpan _last;

    /// <summary>What was seen so far counts no longer.</summary>
    public void Forget() => _since = null;

    /// <summary>Takes in a reading.</summary>
    /// <returns>Whether it has held for long enough.</returns>
    public bool Add(bool holds, TimeSpan now)
    {
        if (!holds)
        {
            Forget();
            return false;
        }
        if (_since is null || now - _last > _longestGap)
        {
            _since = now;
        }
        _last = now;
        return now - _since >= least;
    }
}
