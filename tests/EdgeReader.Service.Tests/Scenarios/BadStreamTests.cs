using EdgeReader.Recognition;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>Cameras and clocks that don't do what they should, on simulated time.</summary>
public class BadStreamTests
{
    private static readonly Act[] OneNote = [new("none", 1), new("INR_500", 8), new("none", 2)];

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(120)]
    public async Task CameraOfAnyRate_IsAnsweredOnce(double framesASecond)
    {
        Simulation s = new(OneNote) { Interval = 1 / framesASecond };
        Assert.Equal(["INR_500"], (await s.PlayAsync()).Said);
    }

    [Fact]
    public async Task FramesThatComeTwice_AreOne()
    {
        Simulation s = new(OneNote) { Stamp = t => Math.Floor(t / 0.16) * 0.16 };
        Assert.Equal(["INR_500"], (await s.PlayAsync()).Said);
    }

    [Fact]
    public async Task FramesOutOfOrder_AreLeftOut()
    {
        // Every fifth frame tells of half a second before.
        Simulation s = new(OneNote) { Stamp = t => Math.Round(t / 0.08) % 5 == 4 ? t - 0.5 : t };
        Assert.Equal(["INR_500"], (await s.PlayAsync()).Said);
    }

    [Fact]
    public async Task ClockThatJumpsForward_WhileANoteIsHeld_SaysNothingMore()
    {
        Simulation s = new(OneNote) { Stamp = t => t < 4 ? t : t + 3600 };
        Assert.Equal(["INR_500"], (await s.PlayAsync()).Said);
    }

    [Fact]
    public async Task ClockThatJumpsBack_WhileANoteIsHeld_HasItSaidOnceMore()
    {
        Simulation s = new(OneNote) { Stamp = t => t < 4 ? t + 3600 : t };
        Assert.Equal(["INR_500", "INR_500"], (await s.PlayAsync()).Said);
    }

    [Fact]
    public async Task CameraThatStallsFor5Seconds_WhileANoteIsHeld_GoesOn()
    {
        Simulation s = new(OneNote) { Stamp = t => t < 4 ? t : t + 5 };
        Assert.Equal(["INR_500"], (await s.PlayAsync()).Said);
        Assert.Null(s.Outcome.Failure);
    }

    [Fact]
    public async Task ModelThatAnswersWhatIsNoNumber_EndsTheServiceAsAFailure_InSilence()
    {
        Simulation s = new(OneNote) { ModelFault = new ReaderException("no number") };
        await s.PlayAsync();
        Assert.Equal("no number", s.Outcome.Failure?.Message);
        Assert.Empty(s.Said);
        Assert.True(s.Stopped);
        Assert.False(s.Reader.IsOn);
    }
}
