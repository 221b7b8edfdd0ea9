using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Devices.Camera.Capturing;

/// <summary>A device behind OpenCV's VideoCapture.</summary>
internal sealed class VideoCaptureSource : IVideoSource
{
    private readonly VideoCapture _capture;

    private VideoCaptureSource(VideoCapture capture) => _capture = capture;

    /// <summary>Opens a USB camera through V4L2 and sets it as far as it can be set.</summary>
    /// <exception cref="ReaderException">There is no such device, or it is no camera.</exception>
    public static VideoCaptureSource OpenV4l2(
        CameraOptions options,
        V4l2Devices devices,
        Notes notes
    )
    {
        string device = devices.Find(options.Device);
        VideoCaptureSource source = Open(
            device,
            VideoCaptureAPIs.V4L2,
            $"{device} cannot be read as a camera: check that it is one, that no other program "
                + "holds it and that this user is in the group video."
        );
        new V4l2Controls(source._capture.Set, source._capture.Get, notes).Apply(options);
        return source;
    }

    /// <summary>Opens a CSI camera through libcamera, by OpenCV's GStreamer.</summary>
    /// <exception cref="ReaderException">There is none, or OpenCV has no GStreamer.</exception>
    public static VideoCaptureSource OpenLibcamera(CameraOptions options) =>
        Open(
            LibcameraPipeline.Describe(options),
            VideoCaptureAPIs.GSTREAMER,
            LibcameraPipeline.WhyNot(Cv2.GetBuildInformation())
        );

    /// <summary>Opens whatever OpenCV can read by this API.</summary>
    /// <param name="what">A device file, a pipeline or a file.</param>
    /// <param name="api">OpenCV's backend.</param>
    /// <param name="refusal">The sentence for the user where it can't.</param>
    /// <exception cref="ReaderException">It cannot.</exception>
    public static VideoCaptureSource Open(string what, VideoCaptureAPIs api, string refusal)
    {
        // What is wrong is said in a sentence, not by OpenCV's own warnings.
        Cv2.SetLogLevel(LogLevel.SILENT);
        VideoCapture capture = new(what, api);
        if (capture.IsOpened())
        {
            return new(capture);
        }
        capture.Dispose();
        throw new ReaderException(refusal);
    }

    /// <inheritdoc/>
    public bool Grab() => _capture.Grab();

    /// <inheritdoc/>
    public bool Retrieve(Mat pixels) => _capture.Retrieve(pixels) && !pixels.Empty();

    /// <inheritdoc/>
    public void Dispose() => _capture.Dispose();
}
