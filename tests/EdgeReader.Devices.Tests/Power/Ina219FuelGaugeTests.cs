using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Chips;

namespace EdgeReader.Devices.Tests.Power;

public sealed class Ina219FuelGaugeTests : BusFuelGaugeContract
{
    private readonly SimulatedIna219 _chip = new() { BusVolts = 3.80 };

    private PowerOptions _options = new() { InternalMilliohms = 150 };

    protected override IFuelGauge Open()
    {
        Bus.Attach(Ina219FuelGauge.DefaultAddress, _chip);
        return new Ina219FuelGauge(
            Bus.CreateDevice(Ina219FuelGauge.DefaultAddress),
            _options,
            Time
        );
    }

    [Fact]
    public void CellAtRest_IsReadOffTheCurve()
    {
        using IFuelGauge gauge = Open();
        Charge charge = Assert.IsType<Charge>(gauge.Read());
        Assert.Equal(60, charge.Percent, 1e-6);
        Assert.Equal(3.80, charge.Volts, 1e-6);
        Assert.Null(charge.IsCharging);
    }

    [Fact]
    public void Load_IsTakenIntoAccount()
    {
        _chip.BusVolts = 3.80 - 1.2 * 0.15; // 1.2 A out of the cell
        _chip.ShuntVolts = -1.2 * 0.1;
        using IFuelGauge gauge = Open();
        Charge charge = Assert.IsType<Charge>(gauge.Read());
        Assert.Equal(60, charge.Percent, 0.1);
        Assert.Equal(3.62, charge.Volts, 1e-6);
        Assert.False(charge.IsCharging);
    }

    [Fact]
    public void Charger_MakesACellSeemFullerThanItIs()
    {
        _chip.BusVolts = 3.80 + 0.8 * 0.15;
        _chip.ShuntVolts = 0.8 * 0.1;
        using IFuelGauge gauge = Open();
        Charge charge = Assert.IsType<Charge>(gauge.Read());
        Assert.Equal(60, charge.Percent, 0.1);
        Assert.True(charge.IsCharging);
    }

    [Fact]
    public void WiredTheOtherWayRound_TheCellIsBeforeTheShunt()
    {
        _options = _options with { ChargingIsPositive = false };
        _chip.ShuntVolts = 1.2 * 0.1; // 1.2 A out of the cell
        _chip.BusVolts = 3.80 - 1.2 * 0.15 - 1.2 * 0.1;
        using IFuelGauge gauge = Open();
        Charge charge = Assert.IsType<Charge>(gauge.Read());
        Assert.Equal(60, charge.Percent, 0.1);
        Assert.Equal(3.62, charge.Volts, 1e-3);
        Assert.False(charge.IsCharging);
    }

    [Fact]
    public void TwoCellsInARow_AreToldAsOne()
    {
        _options = _options with { CellsInSeries = 2 };
        _chip.BusVolts = 7.6;
        using IFuelGauge gauge = Open();
        Assert.Equal(3.80, Assert.IsType<Charge>(gauge.Read()).Volts, 1e-6);
    }

    [Fact]
    public void TwoCellsTakenForOne_AreNotBelieved()
    {
        _chip.BusVolts = 7.6;
        using IFuelGauge gauge = Open();
        Assert.Null(gauge.Read());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void AnyShunt_TellsTheCurrent(double milliohms)
    {
        _options = _options with { ShuntMilliohms = milliohms, InternalMilliohms = 1000 };
        _chip.BusVolts = 3.80 - 0.3;
        _chip.ShuntVolts = -0.3 * milliohms / 1000;
        using IFuelGauge gauge = Open();
        // The current is told by the percents: 0.3 A lift 3.5 V to 3.8 V, 60 %.
        Assert.Equal(60, Assert.IsType<Charge>(gauge.Read()).Percent, 0.5);
    }

    [Fact]
    public void ChipThatLostItsCalibration_IsGivenItAgain()
    {
        _chip.ShuntVolts = -0.12;
        using IFuelGauge gauge = Open();
        Assert.False(Read(gauge)?.IsCharging);
        _chip.Write(0x00, 0x8000); // its supply was gone for a moment
        Assert.False(Read(gauge)?.IsCharging);
    }
}
