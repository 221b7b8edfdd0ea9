using EdgeReader.Devices.Wiring;

namespace EdgeReader.Service.Tests.Deploy;

/// <summary>The Pi's own settings, <c>deploy/image/config.txt</c>, wire what the pin table says.</summary>
public class BootSettingsTests
{
    private static readonly string[] Lines =
    [
        .. File.ReadLines(Repository.PathOf("deploy", "image", "config.txt"))
            .Where(line => !line.StartsWith('#')),
    ];

    [Fact]
    public void Light_HasItsPinsPwm()
    {
        string line = PinTable.LineOf("LIGHT");
        Assert.NotNull(RaspberryPiHeader.PwmChannelOf(line));
        // func=4 is alternative function 0, which is PWM on GPIO12 and GPIO13 alone.
        Assert.Contains($"dtoverlay=pwm,pin={Number(line)},func=4", Lines);
    }

    [Fact]
    public void PowerSwitch_IsToldOnItsPin() =>
        Assert.Contains(
            $"dtoverlay=gpio-poweroff,gpiopin={Number(PinTable.LineOf("POWER_OFF"))}",
            Lines
        );

    [Fact]
    public void SoundAndGauge_AreOnThePinsThatTheirOverlaysTake()
    {
        Assert.Contains("dtparam=i2s=on", Lines);
        Assert.Contains("dtparam=i2c_arm=on", Lines);
        Assert.Equal(
            ["GPIO18", "GPIO19", "GPIO21", "GPIO2", "GPIO3"],
            ((string[])["I2S_BCLK", "I2S_LRCLK", "I2S_DATA", "I2C_SDA", "I2C_SCL"]).Select(
                PinTable.LineOf
            )
        );
    }

    private static string Number(string line) => line["GPIO".Length..];
}
