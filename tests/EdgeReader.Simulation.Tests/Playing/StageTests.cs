using EdgeReader.Scenes.Notes;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation.Tests.Playing;

/// <summary>The real worker, the real model, and somebody who holds practice cards.</summary>
public sealed class StageTests : IDisposable
{
    private readonly CardRepertoire _cards = new(
        PracticeCards.Load(Repository.PathOf("hardware/practice-cards"))
    );

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly Reader _reader = Readers.OfBundle(Repository.PathOf("models/inr-lite0-3"));

    public void Dispose()
    {
        _cards.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task SamePresentation_GoesTheSame_WhoeverElseIsShownIt()
    {
        using Stage one = new([_reader, _reader.WithoutGuidance], _cards, seed: 3);
        using Stage other = new([_reader], _cards, seed: 3);
        using Stage silent = new([_reader.WithoutGuidance], _cards, seed: 3);
        await one.PlayAsync(0);
        var first = await one.PlayAsync(1);
        var again = await other.PlayAsync(1);
        var alone = await silent.PlayAsync(1);
        Assert.Equal(PresentedText.Of(first[0]), PresentedText.Of(again[0]));
        Assert.Equal(PresentedText.Of(first[1]), PresentedText.Of(alone[0]));
    }

    [Fact]
    public async Task CardInTheDark_IsAnsweredSoonerByALamp()
    {
        using Stage stage = new([_reader, _reader.WithLamp], _cards, seed: 1);
        (double Without, double With) waited = (0, 0);
        for (int number = 0, dark = 0; dark < 5; number++)
        {
            var played = await stage.PlayAsync(number);
            if (played[0].IsKnown && played[0].Given.Condition == Condition.Dark)
            {
                dark++;
                waited.Without += played[0].Seconds ?? 10;
                waited.With += played[1].Seconds ?? 10;
            }
        }
        Assert.True(waited.With < 0.7 * waited.Without, $"{waited}");
    }

    [Fact]
    public void HundredPresentations_AreHardlyEverWrong_AndNeverMoney()
    {
        var played = new Troupe(_cards, seed: 1, TextWriter.Null).Play(
            [_reader],
            100,
            logs: null,
            TestContext.Current.CancellationToken
        )[0];
        SimulationCounts counts = SimulationCounts.Of(played);
        string told = string.Join('\n', played.Where(p => p.IsWrong).Select(PresentedText.Of));
        Assert.DoesNotContain(
            played.SelectMany(p => p.Answers),
            a => !a.Key.StartsWith("practice_", StringComparison.Ordinal)
        );
        Assert.True(counts.Wrong <= 1, told);
        Assert.Equal(0, counts.FalseOnNothing);
        Assert.True(counts.Answered >= 0.9 * counts.Known, $"{counts}");
    }
}
