using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Camera.Capturing;

public class LibcameraPipelineTests
{
    [Fact]
    public void Describe_NamesBothFormats_AndDropsWhatIsOld() =>
        Assert.Equal(
            "libcamerasrc ! video/x-raw,format=NV12,width=640,height=480 ! videoconvert ! "
                + "video/x-raw,format=BGR ! appsink max-buffers=1 drop=true",
            LibcameraPipeline.Describe(new CameraOptions())
        );

    [Fact]
    public void Describe_TellsTheSourceWhatElseIsWanted() =>
        Assert.StartsWith(
            "libcamerasrc af-mode=continuous ! video/x-raw,format=NV12,width=1280,height=720 !",
            LibcameraPipeline.Describe(
                new CameraOptions
                {
                    SourceProperties = " af-mode=continuous ",
                    Width = 1280,
                    Height = 720,
                }
            )
        );

    [Fact]
    public void Lens_IsSharpWhereNotesAreHeld_UnlessTheSourceIsToldOtherwise() =>
        Assert.StartsWith(
            "libcamerasrc af-mode=manual lens-position=10.31 af-mode=continuous !",
            LibcameraPipeline.Describe(
                new() { FocusMillimetres = 97, SourceProperties = "af-mode=continuous" }
            )
        );

    [Fact]
    public void WholeSensor_IsAskedForALargerPicture_WhichIsMadeSmall() =>
        Assert.Contains(
            " ! video/x-raw,format=NV12,width=1640,height=1232 ! videoscale method=bilinear2 "
                + "! video/x-raw,width=640,height=480 ! videoconvert ! ",
            LibcameraPipeline.Describe(new() { CaptureWidth = 1640, CaptureHeight = 1232 })
        );

    [Theory]
    [InlineData("    GStreamer:                   YES (1.26.2)", "ribbon cable")]
    [InlineData("    GStreamer:                   NO", "no GStreamer")]
    [InlineData("  Video I/O:\n    FFMPEG:      YES", "no GStreamer")]
    public void WhyNot_TellsAMissingCameraFromAMissingLibrary(string build, string says) =>
        Assert.Contains(says, LibcameraPipeline.WhyNot(build));

    [Fact]
    public void DesktopWithoutLibcamera_IsToldWhatToCheck()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            VideoCaptureSource.OpenLibcamera(new CameraOptions())
        );
        Assert.Contains("gstreamer1.0-libcamera is installed", problem.Message);
    }
}
