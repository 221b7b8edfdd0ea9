namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>
/// When a camera that failed is opened again: at once, then after pauses of 1, 2, 4 … 30 s; and
/// when there is no hope left.
/// </summary>
/// <param name="giveUpAfter">For how long it may be without a good picture.</param>
internal sealed class Reopening(TimeSpan giveUpAfter)
{
    /// <summary>So long it must be well before the pauses begin with the shortest again.</summary>
    public static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    /// <summary>The pauses grow no further.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private int _failures;
    private TimeSpan _wellSince;
    private TimeSpan _lastWell;

    /// <summary>The earliest time at which it is opened again.</summary>
    public TimeSpan NextAt { get; private set; }

    /// <summary>It failed, or was opened in vain.</summary>
    public void Failed(TimeSpan at)
    {
        double seconds = _failures == 0 ? 0 : Math.Pow(2, Math.Min(_failures - 1, 10));
        _failures++;
        NextAt = at + TimeSpan.FromSeconds(Math.Min(seconds, LongestPause.TotalSeconds));
        _wellSince = TimeSpan.MaxValue;
    }

    /// <summary>It gave a good picture.</summary>
    public void Well(TimeSpan at)
    {
        _lastWell = at;
        if (_wellSince > at)
        {
            _wellSince = at;
        }
        if (at - _wellSince >= Steady)
        {
            _failures = 0;
        }
    }

    /// <summary>It gave no good picture, but one that a good camera may give too.</summary>
    public void StillHopeful(TimeSpan at) => _lastWell = at;

    /// <summary>It was off because it was told to: that counts neither way.</summary>
    public void Rested(TimeSpan at) => (_lastWell, NextAt) = (at, at);

    /// <summary>Whether it was without a good picture for too long.</summary>
    public bool IsHopeless(TimeSpan at) => at - _lastWell >= giveUpAfter;
}
