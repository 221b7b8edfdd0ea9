using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Demonstration;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

public sealed class SceneCameraTests : CameraContract
{
    private readonly FakeTimeProvider _clock = new();

    protected override ICamera Open()
    {
        Dictionary<int, Mat> card = new() { [10] = new(60, 120, MatType.CV_8UC3, Scalar.Red) };
        return new SceneCamera(new DemonstrationScene(card, 1, new Size(160, 120)), _clock, false);
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
}
