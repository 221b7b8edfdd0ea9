using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions;

public class SequentialVoteTests
{
    private static readonly FrameQuality Lit = new(120);
    private static readonly FrameQuality Dark = new(5);
    private readonly SequentialVote _vote = new(
        new(),
        new(new() { WrongInThousand = 100, WrongPracticeInThousand = 200 }, []),
        Rupees.Answers
    );

    private double _seconds;

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
    public void DarknessAlone_IsExplainedOnce()
    {
        Assert.Equal(["TooDark"], Show(Rupees.Empty(), 10, Dark));
    }

    [Fact]
    public void NoteThatStaysUnclear_IsExplainedOnce_AndSaidWhenItClears()
    {
        string[] said =
        [
            .. Show(Rupees.Sure(50, probability: 0.6), 10),
            .. Show(Rupees.Sure(50), 1),
        ];
        Assert.Equal(["Unsure", "INR_50"], said);
    }

    [Theory]
    [InlineData(0.2, "Moving")]
    [InlineData(0.09, "Blurred")]
    public void NoteThatStaysBlurred_IsExplainedByWhatBlursIt(double most, string reason)
    {
        FrameQuality blurred = new(120, Sharpness: new(Least: 0.08, most, Contrast: 30));
        Assert.Equal([reason], Show(Rupees.Sure(50, probability: 0.6), 10, blurred));
    }

    [Fact]
    public void EmptyTable_IsSilent()
    {
        Assert.Empty(Show(Rupees.Empty(), 30));
    }

    [Fact]
    public void PracticeCard_IsNeverMoney()
    {
        Assert.Equal(["practice_500"], Show(Rupees.Sure(500, practice: true), 3));
    }

    [Fact]
    public void OneFlashOfCertainty_IsNotEnough()
    {
        Assert.Empty(Show(Rupees.Sure(2000), 0.1));
    }

    [Fact]
    public void ClockThatFallsBack_BeginsAnew_AndNeverThrows()
    {
        Show(Rupees.Sure(10), 2);
        _seconds = 0;
        Assert.Equal(["INR_10"], Show(Rupees.Sure(10), 2));
    }

    private string[] Show(Prediction prediction, double seconds, FrameQuality? quality = null)
    {
        List<string> said = [];
        for (double end = _seconds + seconds; _seconds < end; _seconds += 0.08)
        {
            Decision decision = _vote.Add(
                quality ?? Lit,
                prediction,
                TimeSpan.FromSeconds(_seconds)
            );
            switch (decision)
            {
                case Decision.Say say:
                    said.Add(say.Answer.Key);
                    break;
                case Decision.Explain explain:
                    said.Add(explain.Reason.ToString());
                    break;
            }
        }
        return [.. said];
    }
}
