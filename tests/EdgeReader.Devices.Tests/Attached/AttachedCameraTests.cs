using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Tests.Camera;
using EdgeReader.Devices.Tests.Camera.Support;

namespace EdgeReader.Devices.Tests.Attached;

/// <summary>
/// The contract on a camera that hangs on this machine, or on a kernel's virtual one. Which one is
/// said by EDGEREADER_TEST_CAMERA: <c>libcamera</c>, or a device file.
/// </summary>
public sealed class AttachedCameraTests : CameraContract
{
    protected override ICamera Open()
    {
        string? camera = Environment.GetEnvironmentVariable("EDGEREADER_TEST_CAMERA");
        Assert.SkipWhen(
            string.IsNullOrEmpty(camera),
            "This machine has no camera: name one with EDGEREADER_TEST_CAMERA=/dev/video0, or "
                + "libcamera."
        );
        // A virtual camera's picture may stand still.
        CameraOptions options = new() { Device = camera!, NoticesFrozen = false };
        TroubleRecorder recorder = new();
        return camera == "libcamera"
            ? WatchedCamera.OfLibcamera(options, TimeProvider.System, new(), recorder)
            : WatchedCamera.OfV4l2(options, TimeProvider.System, new(), recorder, Console.Error);
    }
}
