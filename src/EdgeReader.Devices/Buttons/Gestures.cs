namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Makes taps, holds and stuck buttons of clean edges: one state a button, no time but that of
/// the edges.
/// </summary>
/// <param name="options">The times.</param>
/// <param name="taps">Takes taps and holds.</param>
/// <param name="tell">Called for a button that is stuck.</param>
internal sealed class Gestures(ButtonsOptions options, DoubleTaps taps, Action<Press> tell)
{
    private readonly TimeSpan _long = TimeSpan.FromSeconds(options.LongSeconds);
    private readonly TimeSpan _together = TimeSpan.FromSeconds(options.TogetherSeconds);
    private readonly TimeSpan _stuck = TimeSpan.FromSeconds(options.StuckSeconds);

    // What each button that is down takes part in.
    private readonly Finger?[] _fingers = new Finger?[(int)Button.Both];

    /// <summary>When something happens without an edge, or null if nothing will.</summary>
    public TimeSpan? Due
    {
        get
        {
            TimeSpan? due = taps.Due;
            foreach (Finger? finger in _fingers)
            {
                due = Earlier(due, LongAt(finger));
                due = Earlier(due, StuckAt(finger));
            }
            return due;
        }
    }

    /// <summary>The earlier of two times, of which either may never come.</summary>
    public static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) =>
        one is null || other < one ? other : one;

    /// <summary>A button is down from the beginning: no press, but it may be stuck.</summary>
    public void BeginDown(Button button, TimeSpan at) =>
        _fingers[(int)button] = new(button, at, new(button, at) { IsTold = true });

    /// <summary>Lets time pass; what falls on the last moment still happens.</summary>
    public void Pass(TimeSpan to)
    {
        while (Due is { } due && due <= to)
        {
            taps.Pass(due);
            foreach (Finger? finger in _fingers)
            {
                Pass(finger, due);
            }
        }
    }

    /// <summary>A button goes down or up; times never run backwards.</summary>
    public void Change(Button button, bool isDown, TimeSpan at)
    {
        Pass(at);
        Finger? finger = _fingers[(int)button];
        if (isDown)
        {
            _fingers[(int)button] = new(button, at, Join(button, at) ?? new(button, at));
            taps.Pressed(button);
        }
        else if (finger is not null)
        {
            _fingers[(int)button] = null;
            if (!finger.Gesture.IsTold)
            {
                finger.Gesture.IsTold = true;
                taps.Tap(finger.Gesture.Button, at);
            }
        }
    }

    private void Pass(Finger? finger, TimeSpan now)
    {
        if (LongAt(finger) <= now)
        {
            finger!.Gesture.IsTold = true;
            taps.Hold(finger.Gesture.Button);
        }
        if (StuckAt(finger) <= now)
        {
            finger!.IsStuck = true;
            tell(new(finger.Button, PressKind.Stuck));
        }
    }

    // Plus joins a minus that went down just before, and the other way round.
    private Gesture? Join(Button button, TimeSpan at)
    {
        Finger? other = button switch
        {
            Button.Plus => _fingers[(int)Button.Minus],
            Button.Minus => _fingers[(int)Button.Plus],
            _ => null,
        };
        if (other is null || other.Gesture.IsTold || at - other.DownAt > _together)
        {
            return null;
        }
        (other.Gesture.Button, other.Gesture.Since) = (Button.Both, at);
        return other.Gesture;
    }

    private TimeSpan? LongAt(Finger? finger) =>
        finger is { Gesture.IsTold: false } ? finger.Gesture.Since + _long : null;

    private TimeSpan? StuckAt(Finger? finger) =>
        finger is { IsStuck: false } ? finger.DownAt + _stuck : null;

    // What one finger does, or two together.
    private sealed class Gesture(Button button, TimeSpan since)
    {
        public Button Button { get; set; } = button;

        public TimeSpan Since { get; set; } = since;

        public bool IsTold { get; set; }
    }

    private sealed class Finger(Button button, TimeSpan downAt, Gesture gesture)
    {
        public Button Button { get; } = button;

        public TimeSpan DownAt { get; } = downAt;

        public Gesture Gesture { get; } = gesture;

        public bool IsStuck { get; set; }
    }
}
