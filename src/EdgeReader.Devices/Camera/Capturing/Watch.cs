using System.Globalization;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>
/// Opens a device, watches it and opens it again. Begins when it is created; for one reader.
/// </summary>
/// <param name="open">Opens the device, or throws what to say.</param>
/// <param name="options">How long what may take.</param>
/// <param name="time">The clock that frames are stamped by.</param>
/// <param name="pace">How many frames are wanted; the device is closed while none are.</param>
/// <param name="observer">Hears of trouble.</param>
internal sealed class Watch(
    Func<IVideoSource> open,
    CameraOptions options,
    TimeProvider time,
    CameraPace pace,
    ICameraObserver observer
)
{
    private readonly TimeSpan _firstFrame = TimeSpan.FromSeconds(options.FirstFrameSeconds);
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.TroubleAfterSeconds);
    private readonly Reopening _reopening = new(TimeSpan.FromSeconds(options.GiveUpSeconds));
    private readonly CameraHealth _health = new(options, observer);
    private readonly CameraClock _clock = new(time, observer);

    private Capture? _capture;
    private ReaderException? _problem;

    // It may take its time to open at first, and after a rest.
    private bool _isFresh = true;
    private TimeSpan _openedAt;
    private TimeSpan _opensAt;

    // From here on it is trouble if the device has given nothing since.
    private TimeSpan _lateFrom;

    /// <summary>The next good frame; the caller's.</summary>
    /// <exception cref="ReaderException">
    /// It could not be opened at first, or not be brought back in time.
    /// </exception>
    public async Task<Frame> NextAsync(CancellationToken stopping)
    {
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            Task change = pace.Changed;
            if (pace.IsOff)
            {
                await CloseAsync(stopping);
                await _clock.WaitAsync(change, TimeSpan.MaxValue, stopping);
                Rest();
            }
            else if (_capture is null && _clock.Now < _opensAt)
            {
                await _clock.WaitAsync(change, _opensAt, stopping);
                ThrowIfHopeless();
            }
            else if (_capture is null)
            {
                Open();
            }
            else if (_capture.TryTake(out Frame? frame))
            {
                if (IsWell(frame))
                {
                    return frame;
                }
                frame.Dispose();
                await OpenAnewIfDeadAsync(stopping);
            }
            else if (_capture.Problem is { } problem)
            {
                await FailAsync(problem, stopping);
            }
            else
            {
                await WaitForFrameAsync(_capture, change, stopping);
            }
        }
    }

    /// <summary>Has the device closed, and waits for that, but not long. From any thread.</summary>
    public void Close(TimeSpan atMost)
    {
        if (_capture is { } capture)
        {
            capture.Close();
            capture.WaitForEnd(atMost);
        }
    }

    private void Open()
    {
        _openedAt = _clock.Now;
        if (_isFresh)
        {
            (_isFresh, _lateFrom) = (false, _openedAt + _firstFrame);
        }
        _health.Opened();
        _capture = new(open, () => _clock.Now, pace);
    }

    private void Rest()
    {
        (_isFresh, _opensAt) = (true, _clock.Now);
        _reopening.Rested(_opensAt);
    }

    private bool IsWell(Frame frame)
    {
        if (_health.IsWell(frame))
        {
            _reopening.Well(frame.CapturedAt);
            return true;
        }
        if (_health.Trouble == CameraTrouble.Black)
        {
            _reopening.StillHopeful(frame.CapturedAt); // it may lie in a pocket all day
        }
        return false;
    }

    private async Task WaitForFrameAsync(Capture capture, Task change, CancellationToken stopping)
    {
        bool isAlive = HasShownLife(capture);
        TimeSpan silentFrom = isAlive ? _lateFrom : _openedAt + _firstFrame;
        if (_clock.Now < silentFrom)
        {
            TellIfLate();
            TimeSpan until = silentFrom < NextTelling ? silentFrom : NextTelling;
            await _clock.WaitAsync(Task.WhenAny(capture.Arrival, change), until, stopping);
            return;
        }
        double seconds = (isAlive ? _patience : _firstFrame).TotalSeconds;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"The camera gave no frame within {seconds} s: check its cable."
        );
        await FailAsync(new(text), stopping);
    }

    /// <summary>A dead camera is left open between two tries: it may be back any moment.</summary>
    private async Task OpenAnewIfDeadAsync(CancellationToken stopping)
    {
        ThrowIfHopeless();
        if (_health.IsDead && _clock.Now >= _reopening.NextAt)
        {
            await CloseAsync(stopping);
            _opensAt = _clock.Now;
            _reopening.Failed(_opensAt);
        }
    }

    private async Task FailAsync(ReaderException problem, CancellationToken stopping)
    {
        if (!_health.WasWell)
        {
            throw problem;
        }
        _problem = problem;
        // A hiccup of one that worked is not worth a word, if it is back in time.
        if (!HasShownLife(_capture!))
        {
            _health.Tell(CameraTrouble.Gone, _clock.Now);
        }
        TellIfLate();
        await CloseAsync(stopping);
        _reopening.Failed(_clock.Now);
        _opensAt = _reopening.NextAt;
        ThrowIfHopeless();
    }

    /// <summary>
    /// Waits until the driver has let go of the device. As long as it hangs in there, another
    /// opening would fail or hang too, each at the price of a thread.
    /// </summary>
    private async Task CloseAsync(CancellationToken stopping)
    {
        if (_capture is null)
        {
            return;
        }
        _capture.Close();
        while (!_capture.Ended.IsCompleted)
        {
            await _clock.WaitAsync(_capture.Ended, NextTelling, stopping);
            TellIfLate();
            ThrowIfHopeless();
        }
        _capture = null;
    }

    private bool HasShownLife(Capture capture)
    {
        if (capture.AliveAt is not { } at)
        {
            return false;
        }
        _lateFrom = at + _patience;
        return true;
    }

    private TimeSpan NextTelling =>
        _health is { WasWell: true, Trouble: null } && !pace.IsOff ? _lateFrom : TimeSpan.MaxValue;

    private void TellIfLate()
    {
        if (_clock.Now >= NextTelling)
        {
            _health.Tell(CameraTrouble.Gone, _clock.Now);
        }
    }

    private void ThrowIfHopeless()
    {
        if (_health.WasWell && !pace.IsOff && _reopening.IsHopeless(_clock.Now))
        {
            string last = _problem is null ? "" : $" The last try said: {_problem.Message}";
            throw new ReaderException(
                $"The camera could not be brought back within {options.GiveUpSeconds} s: check "
                    + $"it, then start again.{last}"
            );
        }
    }
}
