using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera;

/// <summary>
/// A camera behind OpenCV's VideoCapture. A thread of its own drains the driver, and a queue of
/// one keeps only the newest frame: memory is constant, and no answer is about a stale frame.
/// </summary>
public sealed class VideoCaptureCamera : ICamera
{
    private readonly string _device;
    private readonly VideoCapture _capture;
    private readonly Channel<Frame> _newest = Channel.CreateBounded<Frame>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest },
        dropped => dropped.Dispose()
    );
    private readonly CancellationTokenSource _closing = new();
    private Thread? _reader;

    private VideoCaptureCamera(string device, VideoCapture capture)
    {
        _device = device;
        _capture = capture;
    }

    /// <summary>Opens a USB camera through V4L2.</summary>
    /// <param name="options">Device file and size; the camera may choose a size near it.</param>
    /// <exception cref="ReaderException">There is no such device, or it is no camera.</exception>
    public static VideoCaptureCamera OpenV4L2(CameraOptions options)
    {
        if (!File.Exists(options.Device))
        {
            throw new ReaderException(
                $"There is no camera at {options.Device}: plug one in, or name another with "
                    + "CAMERA=/dev/video… (Camera:Device in the settings)."
            );
        }
        VideoCaptureCamera camera = Open(options.Device, VideoCaptureAPIs.V4L2);
        camera._capture.FrameWidth = options.Width;
        camera._capture.FrameHeight = options.Height;
        return camera;
    }

    /// <summary>Opens whatever OpenCV can read by this API, a video file too.</summary>
    /// <exception cref="ReaderException">It cannot be opened.</exception>
    public static VideoCaptureCamera Open(string device, VideoCaptureAPIs api)
    {
        // What is wrong is said below, in a sentence, not by OpenCV's own warnings.
        Cv2.SetLogLevel(LogLevel.SILENT);
        VideoCapture capture = new(device, api);
        if (capture.IsOpened())
        {
            return new(device, capture);
        }
        capture.Dispose();
        throw new ReaderException(
            $"{device} cannot be read as a camera: check that it is one, that no other program "
                + "holds it and that this user is in the group video."
        );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Frame> ReadFramesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        _reader = new Thread(Drain) { IsBackground = true, Name = "camera" };
        _reader.Start();
        await foreach (Frame frame in _newest.Reader.ReadAllAsync(stopping))
        {
            yield return frame;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Cancel();
        // A driver that hangs in read must not hang the shutdown: it ends with the process.
        if (_reader is null || _reader.Join(TimeSpan.FromMilliseconds(300)))
        {
            _capture.Dispose();
            _closing.Dispose();
        }
        while (_newest.Reader.TryRead(out Frame? frame))
        {
            frame.Dispose();
        }
    }

    private void Drain()
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            while (!_closing.IsCancellationRequested)
            {
                Mat pixels = new();
                if (!_capture.Read(pixels) || pixels.Empty())
                {
                    pixels.Dispose();
                    throw new ReaderException(
                        $"The camera {_device} stopped delivering frames: check its cable."
                    );
                }
                Frame frame = new(pixels, Stopwatch.GetElapsedTime(start));
                if (!_newest.Writer.TryWrite(frame))
                {
                    frame.Dispose();
                }
            }
            _newest.Writer.TryComplete();
        }
        catch (Exception problem)
        {
            // Whatever ends this thread ends the enumeration, and with it the service.
            _newest.Writer.TryComplete(problem);
        }
    }
}
