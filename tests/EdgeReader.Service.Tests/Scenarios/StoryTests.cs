using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>What people do with the reader, on simulated time.</summary>
public class StoryTests
{
    [Fact]
    public async Task NoteHeldStill_IsAnnouncedOnce()
    {
        Simulation s = await new Simulation(new("none", 1), new("INR_500", 20)).PlayAsync();
        Assert.Equal(["INR_500"], s.Said);
        Assert.Equal(["phrase_ready", "INR_500"], s.Played);
    }

    [Fact]
    public async Task NoteTakenAwayAndShownAgain_IsAnnouncedAgain()
    {
        Simulation s = await new Simulation(
            new("INR_100", 2),
            new("none", 1.5),
            new("INR_100", 2)
        ).PlayAsync();
        Assert.Equal(["INR_100", "INR_100"], s.Said);
    }

    [Fact]
    public async Task TwoNotesInARow_AreBothAnnounced()
    {
        Simulation s = await new Simulation(new("INR_20", 2), new("INR_2000", 3)).PlayAsync();
        Assert.Equal(["INR_20", "INR_2000"], s.Said);
    }

    [Fact]
    public async Task PracticeCard_IsCalledAPracticeCard()
    {
        Simulation s = await new Simulation(new("practice_50", 2), new("none", 1)).PlayAsync();
        Assert.Equal(["practice_50"], s.Said);
    }

    [Fact]
    public async Task MainButton_SaysTheLastNoteAgain_WithoutCountingItTwice()
    {
        Simulation s = new(new("INR_50", 2), new("none", 3));
        await s.Press(4, Button.Main).PlayAsync();
        Assert.Equal(["INR_50"], s.Said);
        Assert.Equal(["phrase_ready", "INR_50", "INR_50"], s.Played);
    }

    [Fact]
    public async Task EverySecondOfWork_BeatsTheWatchdog()
    {
        Simulation s = await new Simulation(new Act("none", 4)).PlayAsync();
        Assert.Equal(50, s.Beats);
    }

    [Fact]
    public async Task FrozenCamera_StopsTheHeartbeat_SoThatTheWatchdogTrips()
    {
        Simulation s = await new Simulation(new("none", 4), new("none", 30, true)).PlayAsync();
        // One more for the first frozen frame, then never again.
        Assert.Equal(51, s.Beats);
    }

    [Fact]
    public async Task CameraThatFails_EndsTheServiceAsAFailure_WithTheMotorOff()
    {
        Simulation s = new(new Act("INR_500", 0.5))
        {
            CameraFault = new ReaderException("unplugged"),
        };
        await s.PlayAsync();
        Assert.Equal("unplugged", s.Outcome.Failure?.Message);
        Assert.True(s.Stopped);
        Assert.False(s.Reader.IsOn);
    }

    [Fact]
    public async Task SceneThatEnds_IsNoFailure()
    {
        Simulation s = await new Simulation(new Act("none", 1)).PlayAsync();
        Assert.Null(s.Outcome.Failure);
        Assert.True(s.Outcome.CameraEnded);
        Assert.True(s.Stopped);
    }
}
