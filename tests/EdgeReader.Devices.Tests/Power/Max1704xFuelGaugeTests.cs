using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Chips;

namespace EdgeReader.Devices.Tests.Power;

public sealed class Max1704xFuelGaugeTests : BusFuelGaugeContract
{
    private SimulatedMax1704x _chip = new() { Volts = 3.8, Percent = 40.5 };

    protected override IFuelGauge Open()
    {
        Bus.Attach(Max1704X.DefaultAddress, _chip);
        return new Max1704xFuelGauge(Bus.CreateDevice(Max1704X.DefaultAddress), Time);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(-12, false)]
    [InlineData(0, null)] // full, or between the two
    public void Max17048_KnowsWhetherItIsCharging(double percentPerHour, bool? isCharging)
    {
        _chip.PercentPerHour = percentPerHour;
        using IFuelGauge gauge = Open();
        Assert.Equal(new Charge(40.5, 3.8, isCharging), gauge.Read());
    }

    [Fact]
    public void Max17043_DoesNot()
    {
        _chip = new(SimulatedMax1704x.Max17043Version) { Volts = 3.8, Percent = 40.5 };
        using IFuelGauge gauge = Open();
        Assert.Equal(new Charge(40.5, 3.8), gauge.Read());
    }

    [Fact]
    public void FirstReadingsAfterPowerOn_OfZero_AreIgnored()
    {
        (_chip.Volts, _chip.Percent) = (0, 0);
        using IFuelGauge gauge = Open();
        Assert.Null(Read(gauge));
        (_chip.Volts, _chip.Percent) = (4.1, 92);
        Assert.Equal(92, Read(gauge)?.Percent);
    }

    [Fact]
    public void ZeroPercentAt3900Millivolts_IsNeverTold_AndTheChipIsAskedToGuessAnewOnce()
    {
        (_chip.Volts, _chip.Percent) = (3.9, 0);
        using IFuelGauge gauge = Open();
        for (int reading = 0; reading < 100; reading++)
        {
            Assert.Null(Read(gauge));
        }
        Assert.True(gauge.IsFaulty);
        Assert.Equal(1, _chip.QuickStarts);
    }
}
