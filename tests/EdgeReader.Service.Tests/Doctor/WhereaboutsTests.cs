using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Haptics;
using EdgeReader.Service.Doctor;

namespace EdgeReader.Service.Tests.Doctor;

public class WhereaboutsTests
{
    [Fact]
    public void ButtonThatIsSilent_IsFoundOnTheHeader() =>
        Assert.Equal(
            " Plus is on GPIO22, header pin 15, the eighth on the inner row (Buttons:Plus).",
            Whereabouts.Of(new ButtonsOptions { Driver = "gpio" }, [Button.Plus])
        );

    [Fact]
    public void LineOfTheOwners_IsToldAsItIsSet() =>
        Assert.Equal(
            " Main is on 5 (Buttons:Main).",
            Whereabouts.Of(new ButtonsOptions { Driver = "gpio", Main = "5" }, [Button.Main])
        );

    [Fact]
    public void KeysOfATerminal_AreOnNoHeader() =>
        Assert.Equal("", Whereabouts.Of(new ButtonsOptions(), [Button.Main]));

    [Fact]
    public void Motor_IsFoundOnTheHeader_WhereItIsOnALine()
    {
        Assert.Equal(
            "Driver gpio, on GPIO27, header pin 13, the seventh on the inner row.",
            Whereabouts.Of(new HapticsOptions { Driver = "gpio" })
        );
        Assert.Equal("Driver console.", Whereabouts.Of(new HapticsOptions()));
    }
}
