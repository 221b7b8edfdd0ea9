using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

public class SleepPolicyTests
{
    private const double Same = 0.99;
    private const double Moved = 0.3;

    private readonly SleepPolicy _sleep = new(new());
    private readonly List<CareNotice> _told = [];
    private TimeSpan _now;

    [Fact]
    public void LeftOnTheTable_ItDozesAfterAMinute_AndSleepsAfterFive()
    {
        Assert.Equal(Wakefulness.Awake, Lies(59));
        Assert.Equal(Wakefulness.Dozing, Lies(2));
        Assert.Equal(Wakefulness.Dozing, Lies(238));
        Assert.Equal(Wakefulness.Asleep, Lies(2));
        Assert.Empty(_told);
    }

    [Fact]
    public void NoteHeldBeforeADozingReader_WakesIt()
    {
        Lies(100);
        _sleep.See(Moved, _now);
        Assert.Equal(Wakefulness.Awake, _sleep.Wakefulness);
        Assert.Equal(Wakefulness.Awake, Lies(59));
        Assert.Equal(Wakefulness.Dozing, Lies(2));
        Assert.Empty(_told);
    }

    [Fact]
    public void PressOnADozingReader_WakesItWithoutAWord()
    {
        Lies(100);
        Press();
        Assert.Equal(Wakefulness.Awake, _sleep.Wakefulness);
        Assert.Empty(_told);
    }

    [Fact]
    public void PressOnASleepingReader_IsFeltAtOnce_AndItTellsWhenItSees()
    {
        Lies(400);
        Press();
        Assert.Equal(Wakefulness.Awake, _sleep.Wakefulness);
        Assert.Equal([CareNotice.Waking], _told);
        _now += TimeSpan.FromSeconds(1.5); // until the camera is open
        See(Moved);
        See(Moved);
        Assert.Equal([CareNotice.Waking, CareNotice.SeesAgain], _told);
    }

    [Fact]
    public void FrameThatWasStillUnderWay_DoesNotWakeASleepingReader()
    {
        Lies(400);
        See(Moved);
        Assert.Equal(Wakefulness.Asleep, _sleep.Wakefulness);
        Assert.Empty(_told);
    }

    [Fact]
    public void CameraThatNeverComesBack_IsNotAnnouncedTheNextTime()
    {
        Lies(400);
        Press();
        Lies(400, frames: false);
        Press();
        See(Same);
        Assert.Equal([CareNotice.Waking, CareNotice.Waking, CareNotice.SeesAgain], _told);
    }

    [Fact]
    public void LongList_PracticeOrSettings_KeepItAwake()
    {
        Assert.Equal(Wakefulness.Awake, Lies(3600, isBusy: true));
        Assert.Equal(Wakefulness.Awake, Lies(59));
        Assert.Equal(Wakefulness.Dozing, Lies(2));
    }

    [Fact]
    public void FrameWithoutAMeaning_CountsAsMovement()
    {
        Lies(100);
        See(double.NaN);
        Assert.Equal(Wakefulness.Awake, _sleep.Wakefulness);
    }

    private void Press() => Tell(_sleep.Press(_now));

    private void See(double alikeness) => Tell(_sleep.See(alikeness, _now));

    private void Tell(CareNotice? notice) => _told.AddRange(new[] { notice }.OfType<CareNotice>());

    /// <summary>Nothing moves.</summary>
    private Wakefulness Lies(double seconds, bool isBusy = false, bool frames = true)
    {
        for (TimeSpan end = _now + TimeSpan.FromSeconds(seconds); _now < end; )
        {
            _sleep.Rest(isBusy, _now);
            if (frames)
            {
                See(Same);
            }
            _now += TimeSpan.FromSeconds(1);
        }
        return _sleep.Wakefulness;
    }
}
