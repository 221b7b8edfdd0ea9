using EdgeReader.Training.Advice;

namespace EdgeReader.Training.Tests.Advice;

public class StrategyRulesTests
{
    [Theory]
    [InlineData(5000, 0.00, "scratch")]
    [InlineData(5000, 0.40, "full")]
    [InlineData(500, 0.00, "full")]
    [InlineData(20, 0.40, "full")]
    [InlineData(19, 0.40, "partial")]
    public void StrategyFor_NotesUnlikeImageNet_DependsOnNumberAndEvidence(
        int distinct,
        double evidence,
        string expected
    )
    {
        AdviceFigures figures = Figures(distinct, evidence, across: 0.5, atRandom: 0.95);
        Assert.Equal(expected, StrategyRules.StrategyFor(figures).Name);
    }

    [Theory]
    [InlineData(0.86, 0.95, "frozen")]
    [InlineData(0.85, 0.95, "partial")]
    [InlineData(0.35, 0.35, "partial")] // no better than guessing the commonest value twice
    public void StrategyFor_FewNotes_FreezesOnlyWhereTheProbeHoldsElsewhere(
        double across,
        double atRandom,
        string expected
    )
    {
        AdviceFigures figures = Figures(10, evidence: 0.4, across, atRandom);
        Assert.Equal(expected, StrategyRules.StrategyFor(figures).Name);
    }

    private static AdviceFigures Figures(
        int distinct,
        double evidence,
        double across,
        double atRandom
    ) =>
        new(
            [new("INR_10_new", 2 * distinct, distinct, 3)],
            evidence,
            EvidenceByChance: 0,
            LargestShare: 0.2,
            new(across, atRandom, [])
        );
}
