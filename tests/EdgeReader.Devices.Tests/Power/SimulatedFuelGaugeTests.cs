using EdgeReader.Devices.Power;

namespace EdgeReader.Devices.Tests.Power;

public sealed class SimulatedFuelGaugeTests : FuelGaugeContract
{
    private bool _isBroken;
    private string _script = "0:100 28800:0";

    protected override IFuelGauge Open()
    {
        BatteryScript script = BatteryScript.Parse(_script, CellKind.Cylindrical);
        return new SimulatedFuelGauge(at => _isBroken ? null : script.At(at), Time);
    }

    protected override void Break(bool isBroken) => _isBroken = isBroken;

    [Fact]
    public void Battery_FallsWithTime()
    {
        using IFuelGauge gauge = Open();
        List<double> told = [];
        for (int hour = 0; hour <= 8; hour++)
        {
            told.Add(Assert.IsType<Charge>(gauge.Read()).Percent);
            Time.Advance(TimeSpan.FromHours(1));
        }
        Assert.Equal([100, 87.5, 75, 62.5, 50, 37.5, 25, 12.5, 0], told);
    }

    [Fact]
    public void FalseZeroInTheMiddle_IsNotTold()
    {
        _script = "0:50 4:0@0 6:50+ 8:x 10:50";
        using IFuelGauge gauge = Open();
        Assert.Equal(50, gauge.Read()?.Percent ?? -1, 0.1);
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(Read(gauge)); // 4 s
        Assert.True(Read(gauge)?.IsCharging); // 6 s
        Assert.Null(Read(gauge)); // 8 s
        Assert.False(Read(gauge)?.IsCharging); // 10 s
    }
}
