using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Devices.Tests.Camera.Support;
using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

/// <summary>
/// The watch over OpenCV's real VideoCapture, on a video file that stands in for a device. What
/// differs on one, V4L2 and GStreamer, is OpenCV's own.
/// </summary>
public sealed class WatchedVideoTests : LiveCameraContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public WatchedVideoTests() => Video.Write(Path.Combine(_folder.FullName, "video.avi"), 60);

    internal override IVideoSource OpenPictures() => new EndlessSource(OpenFile);

    public override void Dispose()
    {
        base.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task DeviceThatStopsAndIsNotThereAgain_IsGoneAtOnce()
    {
        // It can be read to its end, but not be opened again.
        using WatchedCamera camera = new(OpenAndDelete, new(), Clock, Pace, Recorder);
        FrameLog log = new(camera, TestContext.Current.CancellationToken);
        await Eventually.Is(() => log.Times.Count > 0, "no frame came");
        await Eventually.Is(() => Recorder.Heard.Count > 0, "nothing was noticed");
        Assert.Equal([("Gone", TimeSpan.Zero)], Recorder.Heard);
    }

    [Fact]
    public void TextThatIsNoVideo_IsRefused()
    {
        string path = Path.Combine(_folder.FullName, "text");
        File.WriteAllText(path, "no camera");
        var problem = Assert.Throws<ReaderException>(() =>
            VideoCaptureSource.Open(path, VideoCaptureAPIs.V4L2, "That is no camera.")
        );
        Assert.Equal("That is no camera.", problem.Message);
    }

    private VideoCaptureSource OpenFile() =>
        VideoCaptureSource.Open(
            Path.Combine(_folder.FullName, "video.avi"),
            VideoCaptureAPIs.FFMPEG,
            "There is no such video."
        );

    private VideoCaptureSource OpenAndDelete()
    {
        VideoCaptureSource source = OpenFile();
        File.Delete(Path.Combine(_folder.FullName, "video.avi"));
        return source;
    }

    /// <summary>A device has no end, so that the file begins again.</summary>
    private sealed class EndlessSource(Func<IVideoSource> open) : IVideoSource
    {
        private IVideoSource _source = open();

        public bool Grab()
        {
            if (_source.Grab())
            {
                return true;
            }
            _source.Dispose();
            _source = open();
            return _source.Grab();
        }

        public bool Retrieve(Mat pixels) => _source.Retrieve(pixels);

        public void Dispose() => _source.Dispose();
    }
}
