namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Makes presses of what the contacts of three buttons do, bouncing and overlapping as they like.
/// Pure: times are given, and counted from any one moment. Not safe to call from several threads.
/// </summary>
public sealed class PressDetector
{
    private readonly Contact[] _contacts;
    private readonly Gestures _gestures;
    private readonly List<Press> _presses = [];
    private readonly List<(TimeSpan At, Button Button, bool IsDown)> _edges = [];
    private TimeSpan _now;

    /// <summary>Creates a detector for buttons that are all up.</summary>
    /// <param name="options">The times of a press.</param>
    /// <param name="doubles">
    /// The buttons that have a double press: a short press of them is told once no second one can
    /// follow, and one of all others as soon as the button is let go.
    /// </param>
    public PressDetector(ButtonsOptions options, IReadOnlySet<Button> doubles)
    {
        TimeSpan debounce = TimeSpan.FromMilliseconds(options.DebounceMilliseconds);
        _contacts = [new(debounce), new(debounce), new(debounce)];
        TimeSpan window = TimeSpan.FromSeconds(options.DoubleSeconds);
        _gestures = new(options, new(window, doubles, _presses.Add), _presses.Add);
    }

    /// <summary>When to call <see cref="Pass"/> if no contact changes before, or null.</summary>
    public TimeSpan? Due
    {
        get
        {
            TimeSpan? rest = null;
            foreach (Contact contact in _contacts)
            {
                rest = Gestures.Earlier(rest, contact.Due);
            }
            return rest ?? _gestures.Due;
        }
    }

    /// <summary>
    /// A button was down when it was first looked at. That is no press; if it stays down, it is
    /// told as stuck.
    /// </summary>
    public void BeginDown(Button button, TimeSpan at)
    {
        _contacts[IndexOf(button)].BeginDown();
        _gestures.BeginDown(button, at);
        _now = at;
    }

    /// <summary>A button's contact closes or opens, bounces included.</summary>
    /// <param name="button">Which; not both.</param>
    /// <param name="isDown">Whether it is closed; what it already was says nothing.</param>
    /// <param name="at">When; a time before the last one counts as that.</param>
    /// <returns>The presses that are complete by then.</returns>
    public IReadOnlyList<Press> Change(Button button, bool isDown, TimeSpan at)
    {
        IReadOnlyList<Press> presses = Pass(at);
        _contacts[IndexOf(button)].Change(isDown, _now);
        return presses;
    }

    /// <summary>Lets time pass.</summary>
    /// <returns>The presses that are complete by then.</returns>
    public IReadOnlyList<Press> Pass(TimeSpan at)
    {
        _now = at > _now ? at : _now;
        Settle();
        // A contact that bounces may yet turn out to have changed when it began to: nothing from
        // that moment on is decided before it is at rest.
        TimeSpan? open = null;
        foreach (Contact contact in _contacts)
        {
            open = Gestures.Earlier(open, contact.Left);
        }
        _edges.Sort();
        int known = _edges.TakeWhile(edge => open is null || edge.At < open).Count();
        foreach ((TimeSpan time, Button button, bool isDown) in _edges[..known])
        {
            _gestures.Change(button, isDown, time);
        }
        _edges.RemoveRange(0, known);
        _gestures.Pass(open ?? _now);
        Press[] presses = [.. _presses];
        _presses.Clear();
        return presses;
    }

    private void Settle()
    {
        for (int i = 0; i < _contacts.Length; i++)
        {
            if (_contacts[i].Settle(_now) is var (isDown, time))
            {
                _edges.Add((time, (Button)i, isDown));
            }
        }
    }

    private int IndexOf(Button button) =>
        (int)button < _contacts.Length
            ? (int)button
            : throw new ArgumentOutOfRangeException(
                nameof(button),
                button,
                "No button of its own."
            );
}
