using EdgeReader.Service.Care;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Service.Tests.Care;

public class SupplyWatchTests
{
    private readonly SupplyWatch _watch = new(new());
    private readonly List<int> _saidAt = [];
    private int _second;

    [Fact]
    public void WeakCable_IsSaidOnce_HoweverOftenItFlickers()
    {
        Runs(3600, second => second % 30 < 6); // never a calm minute
        Assert.Equal([0], _saidAt);
    }

    [Fact]
    public void NewEpisode_IsSaidAgain_ButNotWithinTenMinutes()
    {
        Runs(20, _ => true);
        Runs(120, _ => false);
        Runs(20, _ => true);
        Assert.Equal([0], _saidAt);
        Runs(600, _ => false);
        Runs(20, _ => true);
        Assert.Equal([0, 760], _saidAt);
    }

    [Fact]
    public void EpisodeThatBeginsInTheQuietTime_IsSaidAtItsEndIfItLasts()
    {
        Runs(20, _ => true);
        Runs(120, _ => false);
        Runs(1000, _ => true);
        Assert.Equal([0, 600], _saidAt);
    }

    [Fact]
    public void BoardThatDoesNotTell_IsNoTrouble()
    {
        Runs(3600, _ => null);
        Assert.Empty(_saidAt);
    }

    [Fact]
    public void HoweverItFlickers_TenMinutesArePassedInBetween() =>
        Prop.ForAll(
                Gen.Zip(Gen.Elements<bool?>(true, false, null), Gen.Choose(2, 200))
                    .ArrayOf()
                    .ToArbitrary(),
                parts =>
                {
                    SupplyWatchTests story = new();
                    foreach ((bool? isWeak, int seconds) in parts)
                    {
                        story.Runs(seconds, _ => isWeak);
                    }
                    return story
                        ._saidAt.Zip(story._saidAt.Skip(1))
                        .All(p => p.Second - p.First >= 600);
                }
            )
            .QuickCheckThrowOnFailure();

    private void Runs(int seconds, Func<int, bool?> isWeak)
    {
        for (int end = _second + seconds; _second < end; _second += 2)
        {
            if (_watch.Add(isWeak(_second), TimeSpan.FromSeconds(_second)) is { } notice)
            {
                Assert.Equal(CareNotice.WeakSupply, notice);
                _saidAt.Add(_second);
            }
        }
    }
}
