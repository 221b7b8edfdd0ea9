using System.Device.Gpio;
using EdgeReader.Devices.Gpio;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Gpio;

public class GpioLineFinderTests
{
    private static readonly GpioChipInfo Pi4 = new(0, "gpiochip0", "pinctrl-bcm2711", 58);
    private static readonly GpioChipInfo Expander = new(1, "gpiochip1", "raspberrypi-exp-gpio", 8);
    private static readonly GpioChipInfo Pi5 = new(4, "gpiochip4", "pinctrl-rp1", 54);

    [Fact]
    public void Line_IsFoundByItsName_OnTheChipOfAPi()
    {
        Assert.Equal(new GpioLine(Pi4, 27), Find("", "GPIO27", Expander, Pi4));
        Assert.Equal(new GpioLine(Pi5, 27), Find("", "GPIO27", Expander, Pi5));
    }

    [Fact]
    public void ChipWithALabel_IsTaken_WhateverItsNumber() =>
        Assert.Equal(
            new GpioLine(Expander, 3),
            Find("raspberrypi-exp-gpio", "GPIO3", Pi4, Expander)
        );

    [Fact]
    public void OneChipUnderTwoNumbers_IsTakenOnce()
    {
        // Pi 5: /dev/gpiochip4 stayed as a second name of /dev/gpiochip0.
        GpioChipInfo same = Pi5 with
        {
            Id = 0,
            Name = "gpiochip0",
        };
        Assert.Equal(new GpioLine(same, 17), Find("", "GPIO17", same, Pi5));
    }

    [Fact]
    public void Number_IsTheLinesOnTheChip() =>
        Assert.Equal(new GpioLine(Pi4, 5), Find("", "5", Pi4));

    [Theory]
    [InlineData("", "GPIO27", "no GPIO chip labelled pinctrl-rp1 or pinctrl-bcm2711")]
    [InlineData("pinctrl-bcm9999", "GPIO27", "pinctrl-bcm9999")]
    [InlineData("raspberrypi-exp-gpio", "GPIO27", "has no line GPIO27")]
    [InlineData("raspberrypi-exp-gpio", "8", "has no line 8")]
    [InlineData("raspberrypi-exp-gpio", "-1", "has no line -1")]
    public void WhatIsNotThere_IsOneSentence(string label, string line, string says)
    {
        ReaderException problem = Assert.Throws<ReaderException>(() => Find(label, line, Expander));
        Assert.Contains(says, problem.Message);
        Assert.Contains("Haptics", problem.Message);
    }

    [Fact]
    public void WithoutAnyChip_TheSentenceSaysSo() =>
        Assert.Contains(
            "no chip at all",
            Assert.Throws<ReaderException>(() => Find("", "GPIO27")).Message
        );

    // On these chips the lines are named by their numbers.
    private static GpioLine Find(string label, string line, params GpioChipInfo[] chips) =>
        GpioLineFinder.Find(
            "Haptics",
            label,
            line,
            chips,
            (chip, name) =>
                Enumerable
                    .Range(0, chip.NumLines)
                    .Where(offset => name == $"GPIO{offset}")
                    .Cast<int?>()
                    .FirstOrDefault()
        );
}
