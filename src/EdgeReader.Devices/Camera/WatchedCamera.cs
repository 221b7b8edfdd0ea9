using System.Runtime.CompilerServices;
using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Devices.Camera;

/// <summary>
/// A real camera: its newest frame wins, and it is watched. One that vanishes, hangs, repeats
/// itself or is lifeless black is noticed, closed and opened again until it is back; frame times go
/// on meanwhile. Only one that can't be opened at first, or brought back in time, ends the reading.
/// </summary>
public sealed class WatchedCamera : ICamera
{
    // GStreamer stops within about four of its pictures.
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource _closing = new();
    private readonly Func<Watch> _begin;
    private volatile Watch? _watch;
    private bool _isRead;

    /// <summary>Watches a device.</summary>
    /// <param name="open">Opens it, on a thread of the camera's own.</param>
    /// <param name="options">How long what may take.</param>
    /// <param name="time">The clock that frames are stamped by.</param>
    /// <param name="pace">How many frames are wanted; the device is closed while none are.</param>
    /// <param name="observer">Hears of trouble.</param>
    internal WatchedCamera(
        Func<IVideoSource> open,
        CameraOptions options,
        TimeProvider time,
        CameraPace pace,
        ICameraObserver observer
    ) => _begin = () => new(open, options, time, pace, observer);

    /// <summary>A USB camera, by V4L2.</summary>
    /// <param name="options">Which one, and how it is set.</param>
    /// <param name="time">The clock that frames are stamped by.</param>
    /// <param name="pace">How many frames are wanted; the device is closed while none are.</param>
    /// <param name="observer">Hears of trouble.</param>
    /// <param name="notes">Hears what the camera can't do; stays the caller's.</param>
    public static WatchedCamera OfV4l2(
        CameraOptions options,
        TimeProvider time,
        CameraPace pace,
        ICameraObserver observer,
        TextWriter notes
    )
    {
        V4l2Devices devices = new();
        Notes once = new(notes);
        return new(
            () => VideoCaptureSource.OpenV4l2(options, devices, once),
            options,
            time,
            pace,
            observer
        );
    }

    /// <summary>A CSI camera, by libcamera and OpenCV's GStreamer.</summary>
    /// <inheritdoc cref="OfV4l2"/>
    public static WatchedCamera OfLibcamera(
        CameraOptions options,
        TimeProvider time,
        CameraPace pace,
        ICameraObserver observer
    ) => new(() => VideoCaptureSource.OpenLibcamera(options), options, time, pace, observer);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Frame> ReadFramesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        if (Interlocked.Exchange(ref _isRead, true))
        {
            throw new InvalidOperationException("A camera is read once.");
        }
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(
            stopping,
            _closing.Token
        );
        Watch watch = _watch = _begin();
        try
        {
            while (await NextAsync(watch, ending.Token, stopping) is { } frame)
            {
                yield return frame;
            }
        }
        finally
        {
            watch.Close(TimeSpan.Zero);
        }
    }

    /// <summary>
    /// Closes the device. A driver that hangs does not hang this: it ends with the process.
    /// </summary>
    public void Dispose()
    {
        _closing.Cancel();
        _watch?.Close(LastPatience);
    }

    private static async Task<Frame?> NextAsync(
        Watch watch,
        CancellationToken ending,
        CancellationToken stopping
    )
    {
        try
        {
            return await watch.NextAsync(ending);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return null; // disposed
        }
    }
}
