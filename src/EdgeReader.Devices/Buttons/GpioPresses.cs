using System.Device.Gpio;
using System.Threading.Channels;

namespace EdgeReader.Devices.Buttons;

/// <summary>
/// Listens to the edges of lines while presses are read. An edge says that something moved, the
/// level says what holds: it is read once before edges are asked for, once after, and whenever a
/// press is decided, so that a lost edge leaves no button down for ever.
/// </summary>
internal sealed class GpioPresses : IDisposable
{
    // Far more than a hand is ahead of a reader; what is older is no longer meant.
    private const int Capacity = 16;

    private readonly GpioController _controller;
    private readonly IReadOnlyDictionary<int, Button> _lines;
    private readonly PinValue _down;
    private readonly PressDetector _detector;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private readonly Channel<Press> _presses = Channel.CreateBounded<Press>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    /// <summary>Starts to listen; the lines are open.</summary>
    public GpioPresses(
        GpioController controller,
        IReadOnlyDictionary<int, Button> lines,
        PinValue down,
        PressDetector detector,
        TimeProvider time
    )
    {
        (_controller, _lines, _down, _detector, _time) = (controller, lines, down, detector, time);
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(
            _ => Look(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        foreach ((int line, Button button) in lines)
        {
            if (controller.Read(line) == down)
            {
                detector.BeginDown(button, Now);
            }
        }
        foreach (int line in lines.Keys)
        {
            controller.RegisterCallbackForPinValueChangedEvent(
                line,
                PinEventTypes.Rising | PinEventTypes.Falling,
                Hear
            );
        }
        Look();
    }

    /// <summary>The presses.</summary>
    public ChannelReader<Press> Reader => _presses.Reader;

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Stops to listen; the lines stay open.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        foreach (int line in _lines.Keys)
        {
            _controller.UnregisterCallbackForPinValueChangedEvent(line, Hear);
        }
    }

    private void Hear(object sender, PinValueChangedEventArgs edge)
    {
        bool isDown = edge.ChangeType is PinEventTypes.Falling == (_down == PinValue.Low);
        Take([(_lines[edge.PinNumber], isDown)]);
    }

    private void Look()
    {
        try
        {
            // Not under the lock: the driver calls back under one of its own.
            Take([.. _lines.Select(line => (line.Value, _controller.Read(line.Key) == _down))]);
        }
        catch (Exception problem)
            when (problem is IOException or InvalidOperationException or ObjectDisposedException)
        {
            _presses.Writer.TryComplete(new IOException("The buttons' lines are gone.", problem));
        }
    }

    private void Take((Button Button, bool IsDown)[] levels)
    {
        lock (_lock)
        {
            TimeSpan now = Now;
            foreach ((Button button, bool isDown) in levels)
            {
                Tell(_detector.Change(button, isDown, now));
            }
            Tell(_detector.Pass(now));
            TimeSpan? wait = _detector.Due - now;
            _timer.Change(
                wait is null ? Timeout.InfiniteTimeSpan
                    : wait > TimeSpan.Zero ? wait.Value
                    : TimeSpan.Zero,
                Timeout.InfiniteTimeSpan
            );
        }
    }

    private void Tell(IReadOnlyList<Press> presses)
    {
        foreach (Press press in presses)
        {
            _presses.Writer.TryWrite(press);
        }
    }
}
