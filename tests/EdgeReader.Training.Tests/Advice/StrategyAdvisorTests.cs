using EdgeReader.Training.Advice;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Tests.Advice;

public class StrategyAdvisorTests
{
    [Fact]
    public void Advise_ManyNotesThatLookAlikeEverywhere_TrainsAllAndCallsThemSimilar()
    {
        StrategyAdvice advice = Advise(eachOrigin: 8, label: 1.5, scenery: 0);
        Assert.Equal(TransferScenario.LargeSimilar, advice.Scenario);
        Assert.Equal("full", advice.Strategy);
    }

    [Fact]
    public void Advise_ManyNotesKnownByTheirScenery_TrainsAllAndSaysWhatStrangersLose()
    {
        StrategyAdvice advice = Advise(eachOrigin: 8, label: 0.1, scenery: 1.5);
        Assert.Equal(TransferScenario.LargeDifferent, advice.Scenario);
        Assert.Equal("full", advice.Strategy);
        Assert.True(advice.Figures.Probe.AtRandom > 0.9, $"{advice.Figures.Probe}");
        Assert.True(advice.Figures.Probe.AcrossOrigins < 0.7, $"{advice.Figures.Probe}");
        Assert.Contains(advice.Sentences, s => s.Contains("lean on the scenery"));
    }

    [Fact]
    public void Advise_FewNotesThatLookAlikeEverywhere_FreezesTheBase()
    {
        StrategyAdvice advice = Advise(eachOrigin: 2, label: 3, scenery: 0);
        Assert.Equal(TransferScenario.SmallSimilar, advice.Scenario);
        Assert.Equal("frozen", advice.Strategy);
    }

    [Fact]
    public void Advise_FewNotesKnownByTheirScenery_TrainsTheLateLayers()
    {
        StrategyAdvice advice = Advise(eachOrigin: 4, label: 0.1, scenery: 3);
        Assert.Equal(TransferScenario.SmallDifferent, advice.Scenario);
        Assert.Equal(("partial", 11), (advice.Strategy, advice.FirstTrainedBlock));
    }

    [Fact]
    public void Advise_OneNoteALabel_SaysThatLikenessCannotBeTold()
    {
        Photograph[] notes = NotesInGroups.Draw(1);
        var one = PhotographSubset.Of(notes, 1, seed: 3);
        StrategyAdvice advice = Advisor(notes, label: 3, scenery: 0).Advise(one, Stop);
        Assert.Equal(TransferScenario.SmallDifferent, advice.Scenario);
        Assert.Contains(advice.Sentences, s => s.Contains("too near to guessing"));
    }

    [Fact]
    public void Advise_AskedTwice_SaysTheVerySame()
    {
        using TemporaryFolder folder = new();
        string[] written =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(i =>
                {
                    string path = Path.Combine(folder.Path, $"{i}.json");
                    Advise(eachOrigin: 3, label: 1, scenery: 1).Write(path);
                    return File.ReadAllText(path);
                }),
        ];
        Assert.Equal(written[0], written[1]);
        Assert.Contains("\"sentences\"", written[0]);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static StrategyAdvice Advise(int eachOrigin, double label, double scenery)
    {
        Photograph[] notes = NotesInGroups.Draw(eachOrigin);
        return Advisor(notes, label, scenery).Advise(notes, Stop);
    }

    private static StrategyAdvisor Advisor(Photograph[] notes, double label, double scenery) =>
        new(
            NotesInGroups.See(notes, label, scenery),
            TestLabels.Rupees,
            OriginSplit.Of(notes),
            seed: 7
        );
}
