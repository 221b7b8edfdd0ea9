using EdgeReader.Devices.Power;

namespace EdgeReader.Devices.Tests.Power;

public class GaugeFilterTests
{
    private readonly GaugeFilter _filter = new();
    private TimeSpan _now;

    [Theory]
    [InlineData(50, 0)] // after power-on, or a wire off
    [InlineData(50, 2.4)]
    [InlineData(50, 5.12)] // a bus that is held high: FFFF
    [InlineData(-1, 3.8)]
    [InlineData(255, 3.8)]
    [InlineData(double.NaN, 3.8)]
    [InlineData(50, double.NaN)]
    [InlineData(0, 3.9)]
    [InlineData(20, 4.1)]
    public void WhatNoBatteryIs_IsNotBelieved(double percent, double volts) =>
        Assert.Null(Add(percent, volts));

    [Theory]
    [InlineData(0, 3.3)]
    [InlineData(5, 3.9)] // a charger that the gauge doesn't know of lifts it
    [InlineData(35, 3.5)] // a load lowers it
    [InlineData(100, 4.2)]
    public void WhatABatteryMayBe_IsBelieved(double percent, double volts) =>
        Assert.Equal(new Charge(percent, volts), Add(percent, volts));

    [Fact]
    public void EmptyCellOnACharger_MayHaveAnyVoltage() =>
        Assert.NotNull(Add(0, 3.9, isCharging: true));

    [Fact]
    public void MoreThanFull_IsFull() => Assert.Equal(100, Add(104.5, 4.2)?.Percent);

    [Fact]
    public void OneFalseZero_ChangesNothing()
    {
        Assert.NotNull(Add(30, 3.6));
        Assert.Null(Add(0, 3.6));
        Assert.Null(Add(0, 0));
        Assert.NotNull(Add(30, 3.6));
        Assert.False(_filter.IsFaulty);
    }

    [Fact]
    public void JumpThatStays_IsBelievedAtLast()
    {
        Assert.NotNull(Add(90, 3.7));
        for (int reading = 1; reading < GaugeFilter.OverruledBy; reading++)
        {
            Assert.Null(Add(40, 3.7));
        }
        Assert.Equal(40, Add(40, 3.7)?.Percent);
        Assert.Equal(39, Add(39, 3.7)?.Percent);
    }

    [Fact]
    public void JumpsThatContradictEachOther_AreNever()
    {
        Assert.NotNull(Add(90, 3.7));
        for (int reading = 0; reading < 20; reading++)
        {
            Assert.Null(Add(reading % 2 == 0 ? 20 : 55, 3.7));
        }
        Assert.True(_filter.IsFaulty);
    }

    [Fact]
    public void AfterAnHourOfSilence_AnythingPossibleIsBelieved()
    {
        Assert.NotNull(Add(100, 4.2));
        _now += TimeSpan.FromHours(1);
        Assert.NotNull(Add(0, 3.0));
    }

    private Charge? Add(double percent, double volts, bool? isCharging = null)
    {
        _now += TimeSpan.FromSeconds(2);
        return _filter.Add(new(percent, volts, isCharging), _now);
    }
}
