namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Makes presses of taps and holds: two taps soon after each other are a double press. Only a
/// button that has one waits for a second tap, and another button ends the wait, so that presses
/// are told in the order in which they were made.
/// </summary>
/// <param name="window">From the end of a tap to the beginning of the second, at most.</param>
/// <param name="doubles">The buttons that have a double press.</param>
/// <param name="tell">Called for each press.</param>
internal sealed class DoubleTaps(TimeSpan window, IReadOnlySet<Button> doubles, Action<Press> tell)
{
    private Button? _waiting;
    private TimeSpan _until;
    private bool _isAnother;

    /// <summary>When the wait for a second tap is over, or null without one.</summary>
    public TimeSpan? Due => _waiting is null || _isAnother ? null : _until;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan to)
    {
        if (Due <= to)
        {
            EndWait();
        }
    }

    /// <summary>A button goes down; what becomes of it is not known yet.</summary>
    public void Pressed(Button button)
    {
        if (_waiting == button || (_waiting is Button.Both && button is not Button.Main))
        {
            _isAnother = true;
        }
        else
        {
            EndWait();
        }
    }

    /// <summary>A button, or both, were tapped; <see cref="Pass"/> was called up to then.</summary>
    public void Tap(Button button, TimeSpan at)
    {
        if (_waiting == button)
        {
            _waiting = null;
            _isAnother = false;
            tell(new(button, PressKind.Double));
            return;
        }
        EndWait();
        if (doubles.Contains(button))
        {
            (_waiting, _until) = (button, at + window);
        }
        else
        {
            tell(new(button, PressKind.Short));
        }
    }

    /// <summary>A button, or both, are held for long.</summary>
    public void Hold(Button button)
    {
        EndWait();
        tell(new(button, PressKind.Long));
    }

    private void EndWait()
    {
        Button? waited = _waiting;
        _waiting = null;
        _isAnother = false;
        if (waited is { } button)
        {
            tell(new(button, PressKind.Short));
        }
    }
}
