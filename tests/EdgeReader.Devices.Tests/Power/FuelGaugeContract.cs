using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.I2c;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Power;

/// <summary>What every gauge of a battery must keep, simulated or real.</summary>
public abstract class FuelGaugeContract
{
    protected FakeTimeProvider Time { get; } = new();

    /// <summary>Opens a gauge whose battery is well.</summary>
    protected abstract IFuelGauge Open();

    /// <summary>Takes the wire off, or puts it on again.</summary>
    protected abstract void Break(bool isBroken);

    [Fact]
    public void Battery_IsToldWithinItsRanges()
    {
        using IFuelGauge gauge = Open();
        Charge charge = Assert.IsType<Charge>(gauge.Read());
        Assert.InRange(charge.Percent, 0, 100);
        Assert.InRange(charge.Volts, GaugeFilter.LeastVolts, GaugeFilter.MostVolts);
        Assert.False(gauge.IsFaulty);
    }

    [Fact]
    public void WireOff_IsSilence_AndAFaultOnlyWhenItLasts_UntilItIsMended()
    {
        using IFuelGauge gauge = Open();
        Break(true);
        for (int reading = 1; reading <= GaugeFilter.FaultAfter; reading++)
        {
            Assert.Null(Read(gauge));
            Assert.Equal(reading == GaugeFilter.FaultAfter, gauge.IsFaulty);
        }
        Break(false);
        Assert.NotNull(Read(gauge));
        Assert.False(gauge.IsFaulty);
    }

    /// <summary>Reads two seconds later.</summary>
    protected Charge? Read(IFuelGauge gauge)
    {
        Time.Advance(TimeSpan.FromSeconds(2));
        return gauge.Read();
    }
}

/// <summary>A gauge over a simulated bus.</summary>
public abstract class BusFuelGaugeContract : FuelGaugeContract
{
    protected SimulatedI2cBus Bus { get; } = new();

    protected override void Break(bool isBroken) => Bus.IsBroken = isBroken;
}
