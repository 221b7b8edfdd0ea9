namespace EdgeReader.Service.Care;

/// <summary>
/// A trouble that comes and goes: said once an episode, and never twice within a quiet time. One
/// that begins within it and still lasts at its end is said then.
/// </summary>
/// <param name="quiet">Least time between two complaints.</param>
/// <param name="calm">How long it must be away before it counts as a new one.</param>
internal sealed class Episode(TimeSpan quiet, TimeSpan calm)
{
    private TimeSpan? _seen;
    private TimeSpan? _said;
    private bool _isSaid;

    /// <summary>Takes in a reading.</summary>
    /// <param name="holds">Null where nobody knows.</param>
    /// <param name="now">When.</param>
    /// <returns>Whether to say it now.</returns>
    public bool Add(bool? holds, TimeSpan now)
    {
        if (holds != true)
        {
            return false;
        }
        _isSaid &= now - _seen <= calm;
        _seen = now;
        if (_isSaid || now - _said < quiet)
        {
            return false;
        }
        _said = now;
        return _isSaid = true;
    }
}
