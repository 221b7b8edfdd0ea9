using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Tests.Buttons;

/// <summary>Fingers on three buttons, and what is told of them, with the time it is told.</summary>
internal sealed class Fingers(params Button[] doubles)
{
    private readonly PressDetector _detector = new(new ButtonsOptions(), doubles.ToHashSet());
    private TimeSpan _now;

    public List<(Press Press, int Milliseconds)> Told { get; } = [];

    public Press[] Presses => [.. Told.Select(t => t.Press)];

    public bool IsQuiet => _detector.Due is null;

    public Fingers BeginDown(Button button)
    {
        _detector.BeginDown(button, _now);
        return this;
    }

    public Fingers Down(Button button) => Change(button, true);

    public Fingers Up(Button button) => Change(button, false);

    public Fingers Change(Button button, bool isDown)
    {
        Tell(_detector.Change(button, isDown, _now));
        return this;
    }

    /// <summary>Presses, holds and lets go.</summary>
    public Fingers Press(Button button, int milliseconds = 100) =>
        Down(button).Wait(milliseconds).Up(button);

    /// <summary>Lets time pass, as a clock does that wakes the detector when it is due.</summary>
    public Fingers Wait(int milliseconds)
    {
        TimeSpan end = _now + TimeSpan.FromMilliseconds(milliseconds);
        while (_detector.Due is { } due && due <= end)
        {
            Assert.True(due >= _now, "The detector is never due in the past.");
            _now = due;
            Tell(_detector.Pass(due));
            Assert.True(
                _detector.Due is not { } next || next > due,
                "It is done with what was due."
            );
        }
        _now = end;
        return this;
    }

    /// <summary>Looks although nothing is due.</summary>
    public Fingers Look()
    {
        Tell(_detector.Pass(_now));
        return this;
    }

    private void Tell(IReadOnlyList<Press> presses) =>
        Told.AddRange(presses.Select(p => (p, (int)_now.TotalMilliseconds)));
}
