using EdgeReader.Devices.Camera;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

/// <summary>
/// The real driver on a video file: no camera is here. What differs on a device, V4L2, is
/// OpenCV's own.
/// </summary>
public sealed class VideoCaptureCameraTests : CameraContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly string _video;

    public VideoCaptureCameraTests()
    {
        _video = Path.Combine(_folder.FullName, "video.avi");
        Size size = new(320, 240);
        using VideoWriter writer = new(_video, FourCC.MJPG, 25, size);
        for (int i = 0; i < 400; i++)
        {
            using Mat frame = new(size, MatType.CV_8UC3, Scalar.All(i % 250));
            writer.Write(frame);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    protected override ICamera Open() =>
        VideoCaptureCamera.Open(_video, VideoCaptureAPIs.OPENCV_MJPEG);

    [Fact]
    public async Task CameraThatStops_IsAFaultAndNotSilence()
    {
        using ICamera camera = Open();
        var problem = await Assert.ThrowsAsync<ReaderException>(async () =>
        {
            await foreach (
                Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken)
            )
            {
                frame.Dispose();
            }
        });
        Assert.Contains("stopped delivering frames", problem.Message);
    }

    [Fact]
    public void NoSuchDevice_IsOneSentence()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            VideoCaptureCamera.OpenV4L2(new CameraOptions { Device = "/dev/video-none" })
        );
        Assert.Contains("/dev/video-none", problem.Message);
    }

    [Fact]
    public void FileThatIsNoCamera_IsOneSentence()
    {
        string path = Path.Combine(_folder.FullName, "text");
        File.WriteAllText(path, "no camera");
        var problem = Assert.Throws<ReaderException>(() =>
            VideoCaptureCamera.OpenV4L2(new CameraOptions { Device = path })
        );
        Assert.Contains("cannot be read as a camera", problem.Message);
    }
}
