using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera;

/// <summary>What every camera must keep, simulated or real.</summary>
public abstract class CameraContract
{
    protected abstract ICamera Open();

    [Fact]
    public async Task Frames_AreBgrAndTheirTimesNeverFall()
    {
        using ICamera camera = Open();
        TimeSpan last = TimeSpan.MinValue;
        int count = 0;
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            using (frame)
            {
                Assert.Equal(MatType.CV_8UC3, frame.Pixels.Type());
                Assert.True(frame.CapturedAt >= last);
                last = frame.CapturedAt;
            }
            if (++count == 5)
            {
                break;
            }
        }
        Assert.Equal(5, count);
    }

    [Fact]
    public async Task Cancelling_EndsTheEnumeration()
    {
        using ICamera camera = Open();
        using CancellationTokenSource stopping = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Frame frame in camera.ReadFramesAsync(stopping.Token))
            {
                frame.Dispose();
                await stopping.CancelAsync();
            }
        });
    }

    [Fact]
    public void Dispose_BeforeReading_IsAllowed() => Open().Dispose();
}
