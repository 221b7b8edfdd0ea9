using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera;

/// <summary>A simulated camera that plays a video file at its own times.</summary>
/// <param name="options">Which file, the largest size of a frame, and whether it repeats.</param>
/// <param name="playback">Plays it.</param>
public sealed class VideoFileCamera(CameraOptions options, Playback playback) : ICamera
{
    private VideoCapture? _capture;
    private bool _isShown;
    private bool _isDamaged;

    /// <inheritdoc/>
    public IAsyncEnumerable<Frame> ReadFramesAsync(CancellationToken stopping) =>
        playback.PlayAsync(Shots(), stopping);

    /// <inheritdoc/>
    public void Dispose() => playback.Close(() => _capture?.Dispose());

    private IEnumerable<Shot> Shots()
    {
        TimeSpan begins = TimeSpan.Zero;
        do
        {
            VideoCapture capture = _capture = Open();
            VideoTimes times = new(capture.Fps);
            while (capture.Grab())
            {
                yield return new(begins + times.Next(capture.PosMsec), () => Retrieve(capture));
            }
            if (times.End == TimeSpan.Zero || (_isDamaged && !_isShown))
            {
                throw Unreadable();
            }
            begins += times.End;
            capture.Dispose();
        } while (options.Repeat);
    }

    private VideoCapture Open()
    {
        if (!File.Exists(options.VideoFile))
        {
            throw new ReaderException(
                $"There is no video '{options.VideoFile}': name one with VIDEO=file "
                    + "(Camera:VideoFile in the settings)."
            );
        }
        Cv2.SetLogLevel(LogLevel.SILENT);
        // In full: what begins with a slash is no address of the network, whatever its name is.
        VideoCapture capture = new(Path.GetFullPath(options.VideoFile), VideoCaptureAPIs.FFMPEG);
        if (capture.IsOpened())
        {
            return capture;
        }
        capture.Dispose();
        throw Unreadable();
    }

    private Mat? Retrieve(VideoCapture capture)
    {
        Mat pixels = new();
        if (capture.Retrieve(pixels) && pixels.Type() == MatType.CV_8UC3 && !pixels.Empty())
        {
            _isShown = true;
            return FittedPicture.Fit(pixels, options);
        }
        pixels.Dispose();
        _isDamaged = true;
        return null;
    }

    private ReaderException Unreadable() =>
        new(
            $"There is no picture to be read in {options.VideoFile}: it is no video, or damaged; "
                + "MP4, MKV, AVI and the like can be read."
        );
}
