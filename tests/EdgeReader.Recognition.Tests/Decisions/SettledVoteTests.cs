using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions;

public class SettledVoteTests : VoteStory
{
    [Fact]
    public void EmptyView_IsLookedAtByTheWitness_AtEveryThirdFrame_AndAsSoonAsSomethingComes()
    {
        List<bool> asked = [];
        for (int i = 0; i < 6; i++)
        {
            asked.Add(!Vote.IsSettled(Rupees.Empty()));
            Show(Rupees.Empty(), 0.08);
        }
        Assert.Equal([true, false, false, true, false, false], asked);
        Show(Rupees.Empty(), 0.08);
        Assert.False(Vote.IsSettled(Rupees.Sure(50, probability: 0.6)));
    }

    [Fact]
    public void NoteThatOnlyGeometryFinds_IsLookedAtInEachFrame()
    {
        Show(Rupees.Empty(), 0.4, place: new(0.1, 0.3, 0.9, 0.7, 0.8, 1.1, 0.3));
        Assert.False(Vote.IsSettled(Rupees.Empty()));
    }

    [Fact]
    public void NoteThatIsFarAway_IsWaitedFor_AndLookedAtInEachFrame()
    {
        Assert.Empty(Show(Rupees.Empty(), 0.4, isAfar: true));
        Assert.Equal(TimeSpan.Zero, Vote.WaitingSince);
        Assert.False(Vote.IsSettled(Rupees.Empty()));
    }

    [Fact]
    public void NoteThatWasSaid_IsSettled_AnotherIsNot()
    {
        Show(Rupees.Sure(50), 1);
        Assert.True(Vote.IsSettled(Rupees.Sure(50)));
        Assert.False(Vote.IsSettled(Rupees.Sure(100)));
    }
}
