using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions.Guidance;

public class GuideTests
{
    private static readonly FrameQuality Lit = new(120, Inside: 120, Border: 120);
    private static readonly FrameQuality Dark = new(5);
    private static readonly FrameQuality Shaken = Lit with { Sharpness = new(0.08, 0.2, 30) };
    private static readonly FrameQuality Soft = Lit with { Sharpness = new(0.08, 0.09, 30) };

    private readonly Guide _guide = new(new(), new());
    private double _seconds;
    private TimeSpan? _waitingSince = TimeSpan.Zero;
    private bool _isBusy;

    [Fact]
    public void NothingHeld_IsNoReasonToSpeak()
    {
        _waitingSince = null;
        Assert.Empty(Show(20, Lit));
    }

    [Fact]
    public void UnansweredNote_GetsAHintAfterASecond_AndNotTooOften()
    {
        string[] said = Show(8, Shaken);
        Assert.Equal(["1.000 Moving", "3.500 Moving", "6.000 Moving"], said);
    }

    [Fact]
    public void AfterEightSeconds_ItSaysOnceWhatTheTroubleWas_AndWaits()
    {
        Show(8, Shaken);
        Assert.Equal(["8.000 Moving!"], Show(30, Soft));
    }

    [Fact]
    public void WhatAHintMended_IsNotTheLastWord()
    {
        Show(6.5, Shaken);
        Assert.Equal(["8.000 Unsure!"], Show(2, Lit));
    }

    [Fact]
    public void AnotherNote_IsGuidedAnew()
    {
        Show(20, Shaken);
        _waitingSince = TimeSpan.FromSeconds(_seconds);
        Assert.Equal(["21.000 Blurred"], Show(2, Soft));
    }

    [Fact]
    public void WhileAnAnswerIsSaid_NoHintIs()
    {
        _isBusy = true;
        Assert.Empty(Show(5, Shaken));
    }

    [Fact]
    public void WhatNoLongerHolds_IsNotSaid()
    {
        Show(1, Shaken);
        Assert.Equal(["1.375 Blurred"], Show(1, Soft));
    }

    [Fact]
    public void TroubleSeenNowAndThen_IsTold_RatherThanThatNothingIsSeen()
    {
        List<string> said = [];
        for (int i = 0; i < 5; i++)
        {
            said.AddRange(Show(0.125, Soft));
            said.AddRange(Show(0.125, Lit));
        }
        Assert.Equal(["1.000 Blurred"], said);
    }

    [Fact]
    public void FramesThatNameThisAndThat_SayNothing()
    {
        List<string> said = [];
        for (int i = 0; i < 12; i++)
        {
            said.AddRange(Show(0.125, Soft));
            said.AddRange(Show(0.125, Shaken));
            said.AddRange(Show(0.125, Lit with { Inside = 40 }));
        }
        Assert.Empty(said);
    }

    [Fact]
    public void DarknessAlone_IsExplainedTwice_UntilThereWasLight()
    {
        _waitingSince = null;
        Assert.Equal(["2.500 TooDark", "6.500 TooDark"], Show(20, Dark));
        Assert.Empty(Show(1, Lit));
        Assert.Equal(["23.500 TooDark"], Show(5, Dark));
    }

    [Fact]
    public void LightThatIsStillTooLittle_IsToldSoAgain()
    {
        _waitingSince = null;
        Assert.Equal(["2.500 TooDark"], Show(5, Dark with { Brightness = 6 }));
        Assert.Equal(["5.000 TooDark"], Show(8, Dark with { Brightness = 12 }));
    }

    [Fact]
    public void ViewThatShakesAllTheTime_IsExplained_ThoughNothingIsSeenInIt()
    {
        _waitingSince = null;
        Show(1, Shaken);
        Show(0.25, Lit);
        Assert.Equal(["2.500 Moving", "6.500 Moving"], Show(9, Shaken));
    }

    [Fact]
    public void HandThatMovesNowAndThen_WithoutANote_IsNoReasonToSpeak()
    {
        _waitingSince = null;
        for (int i = 0; i < 8; i++)
        {
            Assert.Empty(Show(2, Shaken));
            Assert.Empty(Show(1, Lit));
        }
    }

    [Fact]
    public void RetiredNote_IsToldOnceToBeNone()
    {
        NotePlace retired = new(0.1, 0.3, 0.9, 0.7, 0.8, 1.1, 0.9, IsOfNone: true);
        Assert.Equal(["1.000 NoNote!"], Show(20, Lit, place: retired));
    }

    [Fact]
    public void SwitchedOff_OnlyTheLastWordIsLeft()
    {
        Guide silent = new(new() { IsOn = false }, new());
        Assert.Equal(["8.000 Moving!"], Show(20, Shaken, silent));
        _waitingSince = null;
        Assert.Empty(Show(20, Dark, silent));
    }

    private string[] Show(
        double seconds,
        FrameQuality quality,
        Guide? guide = null,
        NotePlace? place = null
    )
    {
        List<string> said = [];
        for (double end = _seconds + seconds; _seconds < end; _seconds += 0.125)
        {
            Evidence frame = new(
                TimeSpan.FromSeconds(_seconds),
                quality,
                0.5,
                Rupees.Sure(50, probability: 0.6),
                Place: place
            );
            if ((guide ?? _guide).Add(frame, _waitingSince, _isBusy) is Decision.Explain hint)
            {
                string last = hint.IsLast ? "!" : "";
                said.Add(FormattableString.Invariant($"{_seconds:F3} {hint.Reason}{last}"));
            }
        }
        return [.. said];
    }
}
