using EdgeReader.Training.Advice;
using EdgeReader.Training.Comparison;

namespace EdgeReader.Training.Tests.Comparison;

public class AdviceCheckTests
{
    private static readonly StrategyAdvice Full = new(
        TransferScenario.LargeDifferent,
        "full",
        null,
        ["Because."],
        new([new("INR_10_new", 30, 25, 2)], 0.5, 0, 0.2, new(0.8, 0.9, [new("O1", 30, 0.8)]))
    );

    [Fact]
    public void Of_AdviceThatWon_IsRight()
    {
        AdviceCheck check = AdviceCheck.Of(Full, [Run("frozen", 0.4), Run("full", 0.9)], 800);
        Assert.True(check.IsRight);
        Assert.Contains("nothing came to more (90.0 %)", check.Sentence);
    }

    [Fact]
    public void Of_AdviceThatLost_SaysByHowMuch()
    {
        AdviceCheck check = AdviceCheck.Of(Full, [Run("partial", 0.75), Run("full", 0.6)], 800);
        Assert.False(check.IsRight);
        Assert.EndsWith("partial came to 75.0 %, 15.0 points more.", check.Sentence);
    }

    [Fact]
    public void Of_AdviceThatLostByAHair_SaysThatItMayBeChance()
    {
        AdviceCheck check = AdviceCheck.Of(Full, [Run("partial", 0.61), Run("full", 0.6)], 800);
        Assert.Contains("can't tell from chance", check.Sentence);
    }

    [Fact]
    public void AddAdvice_ToRunsThatAreKept_KeepsBoth()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, ComparisonFile.FileName);
        StrategyRun[] runs = [Run("partial", 0.75), Run("full", 0.6)];
        ComparisonFile.Write(file, "key", [.. runs]);
        ComparisonFile.AddAdvice(file, [AdviceCheck.Of(Full, runs, 800)]);
        Assert.Equal(2, ComparisonFile.Read(file, "key").Count);
        AdviceCheck kept = Assert.Single(ComparisonFile.ReadAdvice(file));
        Assert.Equal("partial", kept.Winner);
        Assert.Equal(TransferScenario.LargeDifferent, kept.Advice.Scenario);
        StringWriter printed = new();
        ComparisonTable.Print([kept], printed);
        Assert.Contains("which was wrong", printed.ToString());
    }

    private static StrategyRun Run(string strategy, double accuracy) =>
        new(strategy, "pictures", 10, 1, 1, 1, accuracy, []);
}
