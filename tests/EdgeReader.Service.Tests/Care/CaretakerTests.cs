using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Service.Care;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Service.Tests.Care;

/// <summary>All policies over all simulated devices.</summary>
public sealed class CaretakerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly long _start;
    private readonly Caretaker _caretaker = new(new());
    private readonly SimulatedSupplyMonitor _supply = new();
    private readonly SimulatedThermometer _thermometer = new();
    private readonly List<CareNotice> _told = [];
    private IFuelGauge _gauge = new NoFuelGauge();

    public CaretakerTests() => _start = _time.GetTimestamp();

    private TimeSpan Now => _time.GetElapsedTime(_start);

    public void Dispose() => _gauge.Dispose();

    [Fact]
    public void AfternoonInTheShop_BatteryFalls_GaugeLiesInBetween_AndItEndsInOrder()
    {
        Battery("0:22@3.5 600:18@3.45 604:0@0 608:18@3.45 1200:11@3.4 1800:9@3.35 3000:2@3.25");
        Lives(1790);
        Assert.Equal([CareNotice.BatteryLow, CareNotice.BatteryVeryLow], _told);
        Assert.Equal(9, _caretaker.KnownCharge(Now)?.Percent ?? 0, 0.2);
        Lives(1230);
        Assert.Equal(CareNotice.BatteryEmpty, _told[^1]);
        Assert.True(_caretaker.IsShutdownDue);
    }

    [Fact]
    public void GaugeWhoseWireBreaks_IsSaidOnce_AndNothingIsClaimedOfTheBattery()
    {
        Battery("0:50 60:x");
        Lives(60);
        Assert.NotNull(_caretaker.KnownCharge(Now));
        Lives(3600);
        Assert.Equal([CareNotice.BatteryUnknown], _told);
        Assert.Null(_caretaker.KnownCharge(Now));
        Assert.False(_caretaker.IsShutdownDue);
    }

    [Fact]
    public void ReaderWithoutAnySensor_SaysNothing_EverAndSleeps()
    {
        (_supply.IsWeak, _thermometer.Celsius) = (null, null);
        Lives(3600);
        Assert.Empty(_told);
        Assert.False(_caretaker.Pace.IsCameraOn);
    }

    [Fact]
    public void WeakSupplyAndHeat_AreEachTold()
    {
        _supply.IsWeak = true;
        _thermometer.Celsius = 81;
        Lives(20);
        Assert.Equal([CareNotice.TooHot, CareNotice.WeakSupply], _told);
        Assert.Equal(5, _caretaker.Pace.FramesASecond);
    }

    [Fact]
    public void ReaderThatWasBlindWithHeatForLong_SeesWhenItIsCool_WithoutAPress()
    {
        _thermometer.Celsius = 90;
        Lives(1200);
        Assert.False(_caretaker.Pace.IsCameraOn);
        _thermometer.Celsius = 70;
        Lives(10);
        Assert.True(_caretaker.Pace.IsCameraOn);
        Assert.Equal([CareNotice.TooHotToSee, CareNotice.CoolAgain], _told);
    }

    [Fact]
    public void SleepingReader_IsWokenByAPress()
    {
        Lives(400);
        Assert.False(_caretaker.Pace.IsCameraOn);
        Assert.Equal(CareNotice.Waking, _caretaker.Press(Now));
        Assert.True(_caretaker.Pace.IsCameraOn);
        Assert.Equal(CareNotice.SeesAgain, _caretaker.See(0, Now));
        Assert.Equal(30, _caretaker.Pace.FramesASecond);
    }

    private void Battery(string script) =>
        _gauge = FuelGauges.Open(new() { Driver = "simulated", SimulatedScript = script }, _time);

    private void Lives(double seconds)
    {
        for (TimeSpan end = Now + TimeSpan.FromSeconds(seconds); Now < end; )
        {
            Vitals vitals = Vitals.Read(_gauge, _supply, _thermometer);
            _told.AddRange(_caretaker.Feel(vitals, isBusy: false, Now));
            _time.Advance(TimeSpan.FromSeconds(2));
        }
    }
}
