using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Tests.Camera.Support;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Demonstration;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

public sealed class SceneCameraTests : CameraContract
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TroubleRecorder _recorder = new();
    private readonly CameraPace _pace = new();

    protected override ICamera Open()
    {
        Dictionary<int, Mat> card = new() { [10] = new(60, 120, MatType.CV_8UC3, Scalar.Red) };
        return new SceneCamera(
            new DemonstrationScene(card, 1, new Size(320, 240)),
            new Playback(_clock, realTime: false, _pace, _recorder)
        );
    }

    [Fact]
    public async Task Scene_IsPlayedWhole_AndDrivesTheClock()
    {
        using SceneCamera camera = (SceneCamera)Open();
        long start = _clock.GetTimestamp();
        int count = 0;
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(frame.CapturedAt, _clock.GetElapsedTime(start));
            frame.Dispose();
            count++;
        }
        Assert.Equal(camera.Scene.FrameCount, count);
    }

    [Fact]
    public async Task CameraThatIsOff_LetsTimePass_UntilItIsWanted()
    {
        using SceneCamera camera = (SceneCamera)Open();
        TimeSpan off = TimeSpan.FromSeconds(2);
        using ITimer waker = _clock.CreateTimer(
            _ => _pace.FramesASecond = CameraPace.Fastest,
            null,
            off,
            Timeout.InfiniteTimeSpan
        );
        _pace.FramesASecond = 0;
        FrameLog log = new(camera, TestContext.Current.CancellationToken);
        await log.Ended;
        Assert.InRange(log.Times[0], off, off + DemonstrationScene.Interval);
        Assert.Equal(camera.Scene.TimeOf(camera.Scene.FrameCount - 1), log.Times[^1]);
        Assert.Equal(1, _recorder.Waits.Count(at => at < off));
    }
}
