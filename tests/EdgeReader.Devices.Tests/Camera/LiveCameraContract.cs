using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Devices.Tests.Camera.Support;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Devices.Tests.Camera;

/// <summary>What a real camera must keep besides: it is not pulled, and it can fail.</summary>
public abstract class LiveCameraContract : CameraContract, IDisposable
{
    internal static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    internal LiveCameraContract() => Device = new(OpenPictures, Clock);

    internal SteppingClock Clock { get; } = new();

    internal TestDevice Device { get; }

    internal TroubleRecorder Recorder { get; } = new();

    internal CameraPace Pace { get; } = new();

    /// <summary>Where the device's pictures come from; each differs from the one before.</summary>
    internal abstract IVideoSource OpenPictures();

    public virtual void Dispose() => Device.Dispose();

    protected override ICamera Open()
    {
        Device.Flow();
        return Watched();
    }

    /// <summary>A camera before a device that delivers when the test says so.</summary>
    internal WatchedCamera Watched(CameraOptions? options = null) =>
        new(Device.OpenSource, options ?? new CameraOptions(), Clock, Pace, Recorder);

    [Fact]
    public async Task SlowReader_GetsTheNewestFrame_AndTheOthersAreDisposed()
    {
        using WatchedCamera camera = Watched();
        await using IAsyncEnumerator<Frame> frames = camera
            .ReadFramesAsync(TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        ValueTask<bool> first = frames.MoveNextAsync();
        await Device.ShowAsync();
        Assert.True(await first);
        for (int i = 1; i <= 5; i++)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(40));
            await Device.ShowAsync();
        }
        Assert.Equal((6, 2), Device.Pictures); // the one in the hand, and the newest
        frames.Current.Dispose();
        Assert.True(await frames.MoveNextAsync());
        Assert.Equal(TimeSpan.FromMilliseconds(5 * 40), frames.Current.CapturedAt);
        frames.Current.Dispose();
    }

    [Fact]
    public async Task EveryPicture_IsDisposedInTheEnd()
    {
        Device.Flow();
        WatchedCamera camera = Watched();
        int count = 0;
        await foreach (Frame frame in camera.ReadFramesAsync(TestContext.Current.CancellationToken))
        {
            frame.Dispose();
            if (++count == 30)
            {
                break;
            }
        }
        camera.Dispose();
        await Eventually.Is(() => Device.Open == 0, "the device is not closed");
        Assert.True(Device.Pictures.Decoded >= 30);
        Assert.Equal(0, Device.Pictures.Alive);
    }

    [Fact]
    public async Task CameraThatVanishes_IsNoticedSoon_AndBackWhenItIsBack()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, TestContext.Current.CancellationToken);
        await Device.ShowAndSettleAsync();

        Device.AskFirst();
        Device.Unplug();
        await RefusedAtTry(2);
        await Eventually.Is(() => Recorder.Heard.Count > 0, "nothing was noticed");
        Assert.Equal([("Gone", TimeSpan.Zero)], Recorder.Heard);

        Device.Plug();
        await Clock.StepByAsync(TimeSpan.FromSeconds(1));
        Device.LetOpen();
        await Device.ShowAndSettleAsync();
        Assert.Equal(["Gone", "no longer Gone"], Recorder.Heard.Select(h => h.What));
        Assert.Equal(2, log.Times.Count);
        Assert.Equal(TimeSpan.FromSeconds(1), log.Times[1]);
    }

    [Fact]
    public async Task DriverThatHangs_IsNoticedSoon_AndHoldsNobodyUp()
    {
        WatchedCamera camera = Watched();
        FrameLog log = new(camera, TestContext.Current.CancellationToken);
        await Device.ShowAndSettleAsync();

        Assert.InRange(await Noticed("Gone"), TimeSpan.Zero, Soon);
        Assert.Equal(1, Device.Open);
        camera.Dispose();
        await log.Ended.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, Device.Open); // still inside, and nobody waits for it
    }

    [Fact]
    public async Task DriverThatHangs_DoesNotHoldUpTheToken()
    {
        using WatchedCamera camera = Watched();
        using CancellationTokenSource stopping = new();
        FrameLog log = new(camera, stopping.Token);
        await Device.ShowAndSettleAsync();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            log.Ended.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Lets time pass until that is heard, and says when.</summary>
    internal async Task<TimeSpan> Noticed(string trouble, int times = 1)
    {
        await Clock.StepUntilAsync(() => Recorder.WhenHeard(trouble, times) is not null);
        return Recorder.WhenHeard(trouble, times)!.Value;
    }

    /// <summary>Has a try to open the device fail, and what waited for it take that in.</summary>
    internal async Task RefusedAtTry(int number)
    {
        await Eventually.Is(() => Device.Openings.Count == number, "it is not tried again");
        await Clock.EndWaitAsync(Device.LetOpen);
    }
}
