using EdgeReader.Devices.Power;
using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

public class BatteryWatchTests
{
    private const double Hour = 3600;

    private readonly BatteryStory _story = new();

    [Fact]
    public void DayOfReading_IsWarnedTwice_ThenSwitchedOffInOrder()
    {
        _story.Goes(100, 21, 4 * Hour);
        Assert.Empty(_story.Said);
        _story.Goes(21, 11, Hour);
        Assert.Equal([CareNotice.BatteryLow], _story.Said);
        _story.Goes(11, 4, Hour);
        Assert.Equal([CareNotice.BatteryLow, CareNotice.BatteryVeryLow], _story.Said);
        Assert.False(_story.IsShutdownDue);
        _story.Goes(4, 2, Hour / 4);
        Assert.Equal(CareNotice.BatteryEmpty, _story.Said[^1]);
        Assert.Equal(3, _story.Said.Count);
        Assert.True(_story.IsShutdownDue);
    }

    [Fact]
    public void GaugeThatWaversAroundTwenty_IsSaidOnce()
    {
        for (int time = 0; time < 50; time++)
        {
            _story.Stays(BatteryStory.At(19), 20).Stays(BatteryStory.At(26), 20);
        }
        Assert.Equal([CareNotice.BatteryLow], _story.Said);
    }

    [Fact]
    public void ChargedAndUsedUpAgain_IsWarnedAgain()
    {
        _story.Goes(25, 15, Hour).Goes(15, 60, Hour, isCharging: true).Goes(60, 15, Hour);
        Assert.Equal([CareNotice.BatteryLow, CareNotice.BatteryLow], _story.Said);
    }

    [Fact]
    public void OnTheCharger_NothingIsSaid_UntilItIsUnplugged()
    {
        _story.Goes(5, 15, Hour, isCharging: true);
        Assert.Empty(_story.Said);
        _story.Stays(BatteryStory.At(15), 20);
        Assert.Equal([CareNotice.BatteryLow], _story.Said);
    }

    [Fact]
    public void SwitchedOnWithEightPercent_HearsOnlyTheWorse()
    {
        _story.Goes(8, 7, Hour);
        Assert.Equal([CareNotice.BatteryVeryLow], _story.Said);
    }

    [Fact]
    public void SpeakerAndCameraAtOnce_PullTheVoltageDownForAMoment_AndNothingHappens()
    {
        Charge well = new(40, 3.6, false);
        for (int time = 0; time < 20; time++)
        {
            _story.Stays(well, 10).Stays(new(30, 3.1, false), 8).Stays(well, 2);
        }
        Assert.Empty(_story.Said);
        Assert.False(_story.IsShutdownDue);
    }

    [Fact]
    public void GaugeThatStillSaysSixty_DoesNotKeepAnEmptyCellAlive()
    {
        _story.Stays(new(60, 3.15, false), 8);
        Assert.False(_story.IsShutdownDue);
        _story.Stays(new(60, 3.15, false), 4);
        Assert.True(_story.IsShutdownDue);
    }

    [Theory]
    [InlineData(3.9)]
    [InlineData(3.6)]
    [InlineData(3.46)]
    public void FalseZero_HoweverLong_NeverSwitchesOff(double volts)
    {
        _story.Stays(new(0, volts, false), Hour);
        Assert.False(_story.IsShutdownDue);
        Assert.DoesNotContain(CareNotice.BatteryEmpty, _story.Said);
    }

    [Fact]
    public void SilentGauge_NeverSwitchesOff_AndNeverSpeaks()
    {
        _story.Stays(BatteryStory.At(50), 10).Stays(null, Hour);
        Assert.Empty(_story.Said);
        Assert.False(_story.IsShutdownDue);
    }

    [Fact]
    public void TwoBadMoments_WithSilenceBetween_AreNotTakenForOneThatLasts()
    {
        Charge empty = BatteryStory.At(2);
        for (int time = 0; time < 20; time++)
        {
            _story.Stays(empty, 4).Stays(null, 8);
        }
        Assert.False(_story.IsShutdownDue);
    }

    [Fact]
    public void ChargerPluggedInAtTheLastMoment_ClearsIt()
    {
        _story.Stays(BatteryStory.At(2), 8).Stays(BatteryStory.At(2, isCharging: true), Hour);
        Assert.False(_story.IsShutdownDue);
        _story.Stays(BatteryStory.At(2), 12);
        Assert.True(_story.IsShutdownDue);
        _story.Stays(BatteryStory.At(2, isCharging: true), 2);
        Assert.False(_story.IsShutdownDue);
    }

    [Fact]
    public void DeadBatteryOnACharger_StartsAndStaysOn()
    {
        _story.Goes(0, 30, Hour, isCharging: true);
        Assert.Empty(_story.Said);
        Assert.False(_story.IsShutdownDue);
    }

    [Fact]
    public void DeadBatteryOnAChargerThatTheGaugeDoesNotKnowOf_HasAMinute()
    {
        _story.Stays(BatteryStory.At(2, isCharging: null), 58);
        Assert.Equal([CareNotice.BatteryVeryLow], _story.Said);
        Assert.False(_story.IsShutdownDue);
        _story.Stays(BatteryStory.At(2, isCharging: null), 14);
        Assert.True(_story.IsShutdownDue);
    }

    [Fact]
    public void ChargerThatTheGaugeDoesNotKnowOf_MayLiftItWithinThatMinute()
    {
        _story.Goes(2, 6, 58, isCharging: null).Goes(6, 40, Hour, isCharging: null);
        Assert.False(_story.IsShutdownDue);
    }

    [Fact]
    public void CellThatIsAboutToDie_HasNoMinute()
    {
        _story.Stays(new(2, 2.95), 12);
        Assert.True(_story.IsShutdownDue);
    }

    [Fact]
    public void SwitchedOnWithAnEmptyBatteryAndNoCharger_SaysSoAndGoesOff()
    {
        _story.Stays(BatteryStory.At(1), 12);
        Assert.Equal([CareNotice.BatteryEmpty], _story.Said);
        Assert.True(_story.IsShutdownDue);
    }
}
