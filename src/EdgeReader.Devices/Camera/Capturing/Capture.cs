using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>
/// One opening of a device. A thread of its own opens, drains and closes it, and a queue of one
/// keeps only the newest frame: memory is constant, and no answer is about a stale frame. Whoever
/// uses it never waits inside a driver.
/// </summary>
internal sealed class Capture
{
    private readonly Func<IVideoSource> _open;
    private readonly Func<TimeSpan> _now;
    private readonly PaceGate _gate;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly Channel<Frame> _newest = Channel.CreateBounded<Frame>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest },
        dropped => dropped.Dispose()
    );
    private volatile bool _isClosing;
    private volatile ReaderException? _problem;
    private long _aliveAt = -1;

    /// <summary>Begins to open it.</summary>
    /// <param name="open">Opens the device, or throws what to say.</param>
    /// <param name="now">The frames' axis.</param>
    /// <param name="pace">How many of its pictures are wanted.</param>
    public Capture(Func<IVideoSource> open, Func<TimeSpan> now, CameraPace pace)
    {
        _open = open;
        _now = now;
        _gate = new(pace);
        _thread = new(Run) { IsBackground = true, Name = "camera" };
        _thread.Start();
    }

    /// <summary>When the device last gave something; null before it did.</summary>
    public TimeSpan? AliveAt =>
        Volatile.Read(ref _aliveAt) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>Why there will be no more frames, if that is so.</summary>
    public ReaderException? Problem => _problem;

    /// <summary>Completes when the thread has left the driver, and the device is closed.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Completes when there is a frame, or never will be one any more.</summary>
    public Task Arrival => _newest.Reader.WaitToReadAsync().AsTask();

    /// <summary>Takes the newest frame; the caller's from then on.</summary>
    public bool TryTake([NotNullWhen(true)] out Frame? frame) => _newest.Reader.TryRead(out frame);

    /// <summary>Asks the thread to close the device, and drops the frame that waits.</summary>
    public void Close()
    {
        _isClosing = true;
        _newest.Writer.TryComplete();
        while (TryTake(out Frame? frame))
        {
            frame.Dispose();
        }
    }

    /// <summary>Waits for the device to be closed, but not for longer.</summary>
    public void WaitForEnd(TimeSpan atMost) => _thread.Join(atMost);

    private void Run()
    {
        try
        {
            using IVideoSource source = _open();
            while (!_isClosing)
            {
                if (!source.Grab())
                {
                    throw new ReaderException(
                        "The camera stopped delivering frames: check its cable."
                    );
                }
                Deliver(source, _now());
            }
        }
        catch (ReaderException problem)
        {
            _problem = problem;
        }
        catch (Exception problem)
        {
            _problem = new ReaderException(
                $"The camera cannot be read ({problem.Message}): check it, and that its driver "
                    + "fits this system.",
                problem
            );
        }
        _newest.Writer.TryComplete();
        _ended.SetResult();
    }

    private void Deliver(IVideoSource source, TimeSpan at)
    {
        Mat? pixels = null;
        if (_gate.Wants(at))
        {
            pixels = new();
            if (!TryRetrieve(source, pixels))
            {
                pixels.Dispose();
                return; // no sign of life: nothing but damaged pictures is trouble
            }
        }
        Volatile.Write(ref _aliveAt, at.Ticks);
        if (pixels is not null && new Frame(pixels, at) is var frame)
        {
            if (!_newest.Writer.TryWrite(frame))
            {
                frame.Dispose();
            }
        }
    }

    private static bool TryRetrieve(IVideoSource source, Mat pixels)
    {
        try
        {
            return source.Retrieve(pixels) && pixels.Type() == MatType.CV_8UC3;
        }
        catch (OpenCVException)
        {
            return false;
        }
    }
}
