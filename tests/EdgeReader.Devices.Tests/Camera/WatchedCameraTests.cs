using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Camera.Capturing;
using EdgeReader.Devices.Tests.Camera.Support;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Camera;

/// <summary>The watch over a device of drawn pictures.</summary>
public sealed class WatchedCameraTests : LiveCameraContract
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private int _number;
    private int? _level;

    internal override IVideoSource OpenPictures() =>
        new DrawnSource(() => _level ?? 20 + _number++ % 200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CameraThatIsNotThereAtFirst_IsOneSentence_AtOnce()
    {
        Device.Unplug();
        using WatchedCamera camera = Watched();
        var problem = await Assert.ThrowsAsync<ReaderException>(() =>
            new FrameLog(camera, Token).Ended
        );
        Assert.Contains("no camera in the test's hand", problem.Message);
        Assert.Empty(Recorder.Heard);
    }

    [Fact]
    public async Task CameraThatOpensButGivesNothing_IsOneSentence_AfterAWhile()
    {
        using WatchedCamera camera = Watched(new() { FirstFrameSeconds = 7 });
        FrameLog log = new(camera, Token);
        await Eventually.Is(() => Device.Open == 1, "not opened");
        var problem = await Assert.ThrowsAsync<ReaderException>(() => StepToEndAsync(log));
        Assert.Contains("no frame within 7 s", problem.Message);
        Assert.Equal(TimeSpan.FromSeconds(7), Recorder.Waits[^1]);
    }

    [Fact]
    public async Task CameraThatCannotBeBroughtBack_IsTriedInGrowingPauses_AndGivenUp()
    {
        using WatchedCamera camera = Watched(new() { GiveUpSeconds = 100 });
        FrameLog log = new(camera, Token);
        await Device.ShowAndSettleAsync();
        Device.AskFirst();
        Device.Unplug();
        await RefusedAtTry(2);
        int[] pauses = [1, 2, 4, 8, 16, 30, 30];
        for (int i = 0; i < pauses.Length; i++)
        {
            await Clock.StepByAsync(Seconds(pauses[i]));
            await RefusedAtTry(3 + i);
        }
        var problem = await Assert.ThrowsAsync<ReaderException>(() => StepToEndAsync(log));
        Assert.Contains("not be brought back within 100 s", problem.Message);
        Assert.Contains("no camera in the test's hand", problem.Message);
        Assert.Equal(
            [0, 0, 1, 3, 7, 15, 31, 61, 91],
            Device.Openings.Select(at => at.TotalSeconds)
        );
        Assert.Equal([("Gone", TimeSpan.Zero)], Recorder.Heard);
        // Once a second there was a sign that the watch itself is alive.
        Assert.All(
            Recorder.Waits.Zip(Recorder.Waits.Skip(1)),
            pair => Assert.InRange(pair.Second - pair.First, TimeSpan.Zero, Seconds(1))
        );
    }

    [Fact]
    public async Task Hiccup_IsNotWorthAWord()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, Token);
        await Device.ShowAndSettleAsync();
        Device.Hiccup();
        await Eventually.Is(() => Device.Openings.Count == 2, "not opened again");
        await Device.ShowAndSettleAsync();
        Assert.Empty(Recorder.Heard);
        Assert.Equal(2, log.Times.Count);
    }

    [Fact]
    public async Task DriverThatComesBackFromHanging_IsOpenedAgain_NotBefore()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, Token);
        await Device.ShowAndSettleAsync();
        await Noticed("Gone");
        await Noticed("waited", times: 20);
        Assert.Single(Device.Openings);

        await Device.ShowAsync(); // the driver returns, too late for this picture
        await Eventually.Is(() => Device.Openings.Count == 2, "not opened again");
        await Device.ShowAndSettleAsync();
        Assert.Equal(["Gone", "no longer Gone"], Recorder.Heard.Select(h => h.What));
        Assert.Equal(2, log.Times.Count);
    }

    [Fact]
    public async Task DriverThatNeverReturns_IsGivenUp()
    {
        using WatchedCamera camera = Watched(new() { GiveUpSeconds = 60 });
        FrameLog log = new(camera, Token);
        await Device.ShowAndSettleAsync();
        var problem = await Assert.ThrowsAsync<ReaderException>(() => StepToEndAsync(log));
        Assert.Contains("no frame within 1.8 s", problem.Message);
        Assert.Single(Device.Openings);
    }

    [Fact]
    public async Task CameraThatRepeatsItself_IsFrozen_UntilItGivesAnotherPicture()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, Token);
        _level = 90;
        await ShowFor(Soon);
        (string what, TimeSpan at) = Assert.Single(Recorder.Heard);
        Assert.Equal("Frozen", what);
        Assert.InRange(at, TimeSpan.Zero, Soon);
        int seen = log.Times.Count;

        await ShowFor(Seconds(5));
        Assert.Equal(seen, log.Times.Count); // of what is frozen nothing is passed on
        Assert.InRange(Device.Openings.Count, 2, 5);

        _level = 91;
        await ShowFor(2 * Interval); // the first may end what is being closed
        Assert.Equal(["Frozen", "no longer Frozen"], Recorder.Heard.Select(h => h.What));
        Assert.InRange(log.Times.Count, seen + 1, seen + 2);
    }

    [Fact]
    public async Task CameraThatStaysFrozen_IsGivenUp()
    {
        // The clock doesn't wait for the camera's thread, which a busy machine may not let run for long.
        using WatchedCamera camera = Watched(new() { GiveUpSeconds = 10, FirstFrameSeconds = 60 });
        FrameLog log = new(camera, Token);
        _level = 90;
        Device.Flow();
        await Eventually.Is(() => log.Times.Count > 0, "no frame came");
        await Eventually.Is(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(5));
                return log.Ended.IsCompleted;
            },
            "it is never given up"
        );
        var problem = await Assert.ThrowsAsync<ReaderException>(() => log.Ended);
        Assert.Contains("not be brought back within 10 s", problem.Message);
    }

    [Fact]
    public async Task LifelessBlack_IsSaid_ButNeverGivenUp()
    {
        using WatchedCamera camera = Watched(new() { GiveUpSeconds = 10 });
        FrameLog log = new(camera, Token);
        _level = 0;
        await ShowFor(Seconds(30));
        Assert.Equal(["Black"], Recorder.Heard.Select(h => h.What));
        Assert.False(log.Ended.IsCompleted);

        _level = null;
        await ShowFor(2 * Interval);
        Assert.Equal("no longer Black", Recorder.Heard[^1].What);
    }

    [Fact]
    public async Task VirtualCamera_MayShowAStillPicture()
    {
        using WatchedCamera camera = Watched(new() { NoticesFrozen = false });
        FrameLog log = new(camera, Token);
        _level = 90;
        await ShowFor(Seconds(5));
        Assert.Empty(Recorder.Heard);
        Assert.Equal(50, log.Times.Count);
    }

    [Fact]
    public async Task DamagedPicture_IsPassedOver_ButNothingElseIsTrouble()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, Token);
        await ShowFor(Interval);
        _level = -1;
        await ShowFor(Seconds(1));
        Assert.Single(log.Times);
        Assert.Empty(Recorder.Heard);
        Assert.InRange(await Noticed("Gone"), TimeSpan.Zero, Soon);
    }

    [Fact]
    public async Task Camera_IsOffWhileNoFramesAreWanted_AndOnAgain()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, Token);
        await Device.ShowAndSettleAsync();
        Pace.FramesASecond = 0;
        Device.Flow();
        await Eventually.Is(() => Device.Open == 0, "not closed");
        Device.Stall();
        await Noticed("waited", times: 300);
        Assert.Single(Device.Openings);
        TimeSpan off = Recorder.Waits[^1];
        Pace.FramesASecond = CameraPace.Fastest;
        await Eventually.Is(() => Device.Open == 1, "not opened again");
        await Device.ShowAndSettleAsync();
        Assert.Equal([TimeSpan.Zero, off], log.Times.Distinct());
        Assert.Empty(Recorder.Heard);
    }

    [Fact]
    public async Task CameraAtAGentlePace_GivesSoManyFrames_AndIsNoTrouble()
    {
        using WatchedCamera camera = Watched();
        FrameLog log = new(camera, Token);
        Pace.FramesASecond = 0.25;
        await ShowFor(Seconds(20));
        Assert.Equal(5, log.Times.Count);
        Assert.Equal(5, Device.Pictures.Decoded); // the others cost no decoding
        Assert.Empty(Recorder.Heard);

        Pace.FramesASecond = CameraPace.Fastest;
        await ShowFor(Interval);
        Assert.Equal(6, log.Times.Count); // woken by the next picture
    }

    private async Task StepToEndAsync(FrameLog log)
    {
        await Clock.StepUntilAsync(() => log.Ended.IsCompleted);
        await log.Ended;
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Delivers ten pictures a second, each seen to its end.</summary>
    private async Task ShowFor(TimeSpan time)
    {
        for (TimeSpan shown = default; shown < time; shown += Interval)
        {
            await Device.ShowAndSettleAsync();
            Clock.Advance(Interval);
        }
    }
}
