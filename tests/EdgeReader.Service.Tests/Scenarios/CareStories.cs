using EdgeReader.Devices.Buttons;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>Power, heat, sleep and faults, on simulated time.</summary>
public class CareStories
{
    private static readonly Act Still = new("none", 60) { IsStill = true };

    [Fact]
    public async Task BatteryGetsLow_IsSaidAndFeltOnce()
    {
        Simulation s = Powered("0:22 60:15", new Act("none", 60));
        await s.PlayAsync();
        Assert.Equal(["Ready.", "Battery low."], Texts(s));
        Assert.Contains(s.Reader.Pulses, at => at > 20);
    }

    [Fact]
    public async Task BatteryGetsNearlyEmpty_IsSaidAgain()
    {
        Simulation s = Powered("0:21 100:8", new Act("none", 100));
        await s.PlayAsync();
        Assert.Equal(["Ready.", "Battery low.", "Battery nearly empty."], Texts(s));
    }

    [Fact]
    public async Task BatteryIsEmpty_TheReaderSwitchesOffInOrder()
    {
        Simulation s = Powered("0:5@3.3 20:2@3.1 600:1@3.0", new Act("none", 300));
        await s.PlayAsync();
        Assert.Equal("Battery empty. Switching off.", Texts(s)[^1]);
        Assert.True(s.Outcome.IsSwitchedOff);
        Assert.True(s.Stopped);
        Assert.False(s.Reader.IsOn);
        Assert.True(s.Now < 60);
    }

    [Fact]
    public async Task FalseZero_SwitchesNothingOff()
    {
        Simulation s = Powered("0:80 10:0@3.9 40:80", new Act("none", 90));
        await s.PlayAsync();
        Assert.False(s.Outcome.IsSwitchedOff);
        Assert.DoesNotContain(Texts(s), t => t.Contains("Switching off"));
    }

    [Fact]
    public async Task OwnerAsksForTheBattery()
    {
        Simulation s = Powered("0:40 1000:40", new Act("none", 12));
        await s.Press(8, Button.Minus, PressKind.Long).PlayAsync();
        Assert.Equal("Battery: 40 percent", Texts(s)[^1]);
    }

    [Fact]
    public async Task WeakSupply_IsSaidOnce()
    {
        Simulation s = new Simulation(new Act("none", 60)).At(5, r => r.Supply.IsWeak = true);
        await s.PlayAsync();
        Assert.Equal(["Ready.", "The power supply is too weak."], Texts(s));
    }

    [Fact]
    public async Task HotReader_ReadsMoreSlowly_AndSaysWhenItIsCool()
    {
        Simulation s = new Simulation(new("none", 40), new("INR_500", 10), new("none", 30))
            .At(5, r => r.Thermometer.Celsius = 82)
            .At(55, r => r.Thermometer.Celsius = 70);
        await s.PlayAsync();
        Assert.Equal(
            ["Ready.", "Too hot. I read more slowly.", "500 rupees", "Cool again."],
            Texts(s)
        );
        Assert.True(s.Reader.Frames < 700); // of 1,000
    }

    [Fact]
    public async Task FarTooHot_TheCameraIsOff_UntilItHasCooled()
    {
        Simulation s = new Simulation(new Act("none", 90))
            .At(5, r => r.Thermometer.Celsius = 90)
            .At(50, r => r.Thermometer.Celsius = 60);
        await s.PlayAsync();
        Assert.Equal(
            ["Ready.", "Far too hot. The camera is off until it is cool.", "Cool again."],
            Texts(s)
        );
        Assert.True(s.Reader.LongestPause < 2);
    }

    [Fact]
    public async Task NothingMovesForAMinute_TheReaderDozes_AndANoteWakesIt()
    {
        Simulation s = new(Still with { Seconds = 100 }, new("INR_100", 3));
        await s.PlayAsync();
        Assert.Equal(["INR_100"], s.Said);
        Assert.InRange(s.Reader.Texts[^1].At, 100, 101);
        Assert.True(s.Reader.Frames < 1000);
    }

    [Fact]
    public async Task NothingMovesForFiveMinutes_TheCameraIsOff_AndAPressWakesIt()
    {
        Simulation s = new(Still with { Seconds = 400 }, new("INR_100", 10));
        s.Press(401, Button.Main);
        await s.PlayAsync();
        Assert.Equal(["INR_100"], s.Said);
        Assert.True(s.Reader.Frames < 1700);
        Assert.True(s.Reader.LongestPause < 2);
    }

    [Fact]
    public async Task PlusAndMinusHeld_SwitchOff_WithAGoodbye()
    {
        Simulation s = new(new("none", 5.2), new("INR_500", 60));
        await s.Press(5, Button.Both, PressKind.Long).PlayAsync();
        Assert.Equal(["Ready.", "Switching off."], Texts(s));
        Assert.True(s.Outcome.IsSwitchedOff);
        Assert.InRange(s.Now, 5.5, 9);
    }

    [Fact]
    public async Task ReaderThatFailed_SaysAtItsNextStartThatItHadTo_AndThenNoMore()
    {
        DirectoryInfo state = Directory.CreateTempSubdirectory("edgereader-");
        Simulation failing = new(new("none", 2), new("INR_500", 4))
        {
            StateFolder = state.FullName,
            ModelFault = new IOException("no number"),
        };
        await failing.PlayAsync();
        Assert.NotNull(failing.Outcome.Failure);

        Simulation next = new(new Act("none", 8)) { StateFolder = state.FullName };
        await next.PlayAsync();
        Assert.Equal(["Ready.", "I had to start again."], Texts(next));

        Simulation afterwards = new(new Act("none", 8)) { StateFolder = state.FullName };
        await afterwards.PlayAsync();
        Assert.Equal(["Ready."], Texts(afterwards));
        state.Delete(recursive: true);
    }

    [Fact]
    public async Task CameraIsGone_IsSaid_AndWhenItIsBack()
    {
        Simulation s = new(
            new("none", 3),
            new("none", 10) { IsGone = true },
            new("none", 2),
            new("INR_10", 4)
        );
        await s.PlayAsync();
        Assert.Equal(
            [
                "Ready.",
                "The camera is gone. Check its cable.",
                "The camera works again.",
                "10 rupees",
            ],
            Texts(s)
        );
    }

    [Fact]
    public async Task SoundIsGone_IsFelt_AndSaidWhenItIsBack()
    {
        Simulation s = new Simulation(new Act("none", 30))
            .At(5, r => r.Fault = "unplugged")
            .At(15, r => r.Fault = null);
        await s.PlayAsync();
        Assert.Equal(["Ready.", "Loudspeaker does not work", "The sound works again."], Texts(s));
        Assert.Contains(s.Reader.Pulses, at => at is > 5 and < 7);
    }

    [Fact]
    public async Task MotorLineIsBusy_IsSaid_AndNotesAreStillSpoken()
    {
        Simulation s = new Simulation(new("none", 2), new("INR_500", 8), new("none", 6)).At(
            1,
            r => r.MotorFault = new IOException("busy")
        );
        await s.PlayAsync();
        Assert.Equal(["Ready.", "500 rupees", "The vibration does not work."], Texts(s));
    }

    [Fact]
    public async Task StuckButton_IsSaid_AndTheOthersWork()
    {
        Simulation s = new(new Act("none", 20));
        s.Press(2, Button.Plus, PressKind.Stuck).Press(8, Button.Main);
        await s.PlayAsync();
        Assert.Equal(["Ready.", "A button is stuck.", "Nothing read yet."], Texts(s));
    }

    [Fact]
    public async Task NoticeWaits_UntilAValueIsSaid()
    {
        Simulation s = new Simulation(new("none", 2), new("INR_2000", 8)).At(
            2.2,
            r => r.Supply.IsWeak = true
        );
        await s.PlayAsync();
        Assert.Equal(["Ready.", "2000 rupees", "The power supply is too weak."], Texts(s));
        Assert.True(s.Reader.Texts[^1].At > s.Reader.Texts[^2].At + 1.5);
    }

    [Fact]
    public async Task NoticeThatAValueCutsOff_IsSaidOnceMore()
    {
        Simulation s = new Simulation(new("none", 4), new("INR_2000", 8)).At(
            1.6,
            r => r.Supply.IsWeak = true
        );
        await s.PlayAsync();
        Assert.Equal(
            [
                "Ready.",
                "The power supply is too weak.",
                "2000 rupees",
                "The power supply is too weak.",
            ],
            Texts(s)
        );
    }

    private static Simulation Powered(string battery, params Act[] acts) =>
        new(acts)
        {
            Settings = { ["Power:Driver"] = "simulated", ["Power:SimulatedScript"] = battery },
        };

    private static string[] Texts(Simulation s) => [.. s.Reader.Texts.Select(t => t.Text)];
}
