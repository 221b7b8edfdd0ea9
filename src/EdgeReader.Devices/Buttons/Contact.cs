namespace EdgeReader.Devices.Buttons;

/// <summary>
/// One button's contact: it bounces, and a level counts only once it has stayed for a while. The
/// edge is then told with the time of the first change, so that bouncing moves nothing.
/// </summary>
/// <param name="debounce">How long a level must stay.</param>
internal sealed class Contact(TimeSpan debounce)
{
    // A contact that never comes to rest must not hold up the other buttons.
    private const int LongestBounce = 5;

    private bool _isDown;
    private bool _looksDown;
    private TimeSpan _changedAt;

    /// <summary>When it left the level that counts, or null while it is at rest.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>When it will be at rest again if nothing else happens, or null if it is.</summary>
    public TimeSpan? Due => Left is null ? null : _changedAt + debounce;

    /// <summary>It is down from the beginning: nobody presses it now.</summary>
    public void BeginDown() => _isDown = _looksDown = true;

    /// <summary>It looks down or up from now on; a level that it has says nothing.</summary>
    public void Change(bool isDown, TimeSpan at)
    {
        if (isDown != _looksDown)
        {
            (_looksDown, _changedAt) = (isDown, at);
            TimeSpan earliest = at - LongestBounce * debounce;
            Left =
                Left is { } left && left > earliest ? left
                : Left is null ? at
                : earliest;
        }
    }

    /// <summary>The edge, if it has come to rest at another level by now.</summary>
    public (bool IsDown, TimeSpan At)? Settle(TimeSpan now)
    {
        if (Left is not { } left || now < Due)
        {
            return null;
        }
        Left = null;
        bool isEdge = _isDown != _looksDown;
        _isDown = _looksDown;
        return isEdge ? (_isDown, left) : null;
    }
}
