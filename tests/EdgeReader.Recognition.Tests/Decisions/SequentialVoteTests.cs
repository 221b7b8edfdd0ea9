using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions;

public class SequentialVoteTests : VoteStory
{
    [Fact]
    public void NoteHeldStill_IsSaidOnce()
    {
        Assert.Equal(["INR_500"], Show(Rupees.Sure(500), 10));
    }

    [Fact]
    public void NoteTakenAwayAndShownAgain_IsSaidAgain()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(500), 2),
            .. Show(Rupees.Empty(), 1),
            .. Show(Rupees.Sure(500), 2),
        ];
        Assert.Equal(["INR_500", "INR_500"], said);
    }

    [Fact]
    public void TwoNotesInARow_WithoutAGap_AreBothSaid()
    {
        string[] said = [.. Show(Rupees.Sure(100), 2), .. Show(Rupees.Sure(500), 2)];
        Assert.Equal(["INR_100", "INR_500"], said);
    }

    [Fact]
    public void NoteCoveredForAMoment_IsNotSaidAgain()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(20), 1),
            .. Show(Rupees.Empty(), 0.3),
            .. Show(Rupees.Sure(20), 1),
        ];
        Assert.Equal(["INR_20"], said);
    }

    [Fact]
    public void NoteUnderFingers_ThatTheNetworkHalfDoubts_IsNotSaidAgain()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(500), 1),
            .. Show(Rupees.Empty(probability: 0.65), 2),
            .. Show(Rupees.Sure(500), 1),
        ];
        Assert.Equal(["INR_500"], said);
    }

    [Fact]
    public void NoteThatLooksLikeAnotherForAMoment_StaysWhatItWas()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(100), 1),
            .. Show(Rupees.Sure(20), 0.8),
            .. Show(Rupees.Sure(100), 1),
        ];
        Assert.Equal(["INR_100"], said);
    }

    [Fact]
    public void LightsOutWhileHeld_IsNotTakenForTakingItAway()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(20), 1),
            .. Show(Rupees.Empty(), 5, Dark),
            .. Show(Rupees.Sure(20), 1),
        ];
        Assert.Equal(["INR_20"], said);
    }

    [Fact]
    public void NoteThatIsUnclear_IsSaidWhenItClears()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(50, probability: 0.6), 10, alikeness: 0.9),
            .. Show(Rupees.Sure(50), 1),
        ];
        Assert.Equal(["INR_50"], said);
    }

    [Fact]
    public void UnclearNoteThatLiesStill_IsNotSaid_HoweverOftenItIsSeen() =>
        Assert.Empty(Show(Rupees.Sure(50, probability: 0.7), 60, alikeness: 1));

    [Fact]
    public void UnclearNoteThatIsSeenFromAllSides_IsSaidInTheEnd() =>
        Assert.Equal(["INR_50"], Show(Rupees.Sure(50, probability: 0.7), 3, alikeness: 0));

    [Fact]
    public void ClearNote_IsSaidAtItsSecondFrame_AfterAnEmptyView()
    {
        Show(Rupees.Empty(), 5, alikeness: 0.95);
        Show(Rupees.Sure(500, probability: 0.9999), 0.08, alikeness: 0.3);
        Assert.Equal(["INR_500"], Show(Rupees.Sure(500, probability: 0.9999), 0.08));
    }

    [Fact]
    public void CameraOfOneFrameASecond_IsAnswered()
    {
        Interval = 1;
        Assert.Equal(["INR_100"], Show(Rupees.Sure(100, probability: 0.999), 4));
    }

    [Fact]
    public void CameraOf120FramesASecond_IsAnsweredOnce()
    {
        Interval = 1.0 / 120;
        Assert.Equal(["INR_100"], Show(Rupees.Sure(100, probability: 0.999), 4, alikeness: 0.99));
    }

    [Fact]
    public void WhatWasSeenBeforeAStall_IsForgotten()
    {
        Show(Rupees.Sure(20), 0.08);
        Seconds += 5;
        Assert.Empty(Show(Rupees.Sure(50, probability: 0.7), 0.16, alikeness: 1));
        Assert.True(Vote.Belief[1] < 0.1);
    }

    [Fact]
    public void WhatWasHeldBeforeAStall_IsWaitedForAnew()
    {
        Show(Rupees.Sure(20, probability: 0.6), 1, alikeness: 0.9);
        Seconds += 3600;
        Show(Rupees.Sure(20, probability: 0.6), 0.08, alikeness: 0.9);
        Assert.True(Vote.WaitingSince >= TimeSpan.FromHours(1));
    }

    [Fact]
    public void NoteHeldThroughAStall_IsNotSaidAgain()
    {
        Assert.Equal(["INR_20"], Show(Rupees.Sure(20), 1));
        Seconds += 5;
        Assert.Empty(Show(Rupees.Sure(20), 2));
    }

    [Fact]
    public void EmptyTable_IsSilent()
    {
        Assert.Empty(Show(Rupees.Empty(), 30));
    }

    [Fact]
    public void TwoNotesInTheHand_AreNoAnswer_UntilOneIsAlone()
    {
        NotePlace two = new(0.1, 0.3, 0.9, 0.7, 0.8, 1.1, 0.9) { Other = 0.6 };
        Assert.Empty(Show(Rupees.Sure(500), 3, place: two));
        Assert.NotNull(Vote.WaitingSince);
        Assert.Equal(["INR_500"], Show(Rupees.Sure(500), 1, place: two with { Other = 0 }));
    }

    [Fact]
    public void NoteThatOnlyGeometryFinds_IsHeld_ThoughTheNetworkSeesNone()
    {
        Show(Rupees.Empty(), 1);
        Assert.Null(Vote.WaitingSince);
        Show(Rupees.Empty(), 2, place: new(0.1, 0.3, 0.9, 0.7, 0.8, 1.1, 0.3));
        Assert.NotNull(Vote.WaitingSince);
    }

    [Fact]
    public void PracticeCard_IsNeverMoney()
    {
        Assert.Equal(["practice_500"], Show(Rupees.Sure(500, practice: true), 3));
    }

    [Fact]
    public void OneFlashOfCertainty_IsNotEnough()
    {
        Assert.Empty(Show(Rupees.Sure(2000), 0.08));
    }

    [Fact]
    public void ClockThatFallsBack_BeginsAnew_AndNeverThrows()
    {
        Show(Rupees.Sure(10), 2);
        Seconds = 0;
        Assert.Equal(["INR_10"], Show(Rupees.Sure(10), 2));
    }
}
