using EdgeReader.Devices.Camera.Capturing;

namespace EdgeReader.Devices.Tests.Camera.Capturing;

public class ReopeningTests
{
    private readonly Reopening _reopening = new(TimeSpan.FromSeconds(120));

    [Fact]
    public void Pauses_Grow_ToHalfAMinute()
    {
        Assert.Equal([0, 1, 2, 4, 8, 16, 30, 30], PausesFrom(5, count: 8));
    }

    [Fact]
    public void CameraThatKeepsFailing_DoesNotStartAfresh_AtEverySignOfLife()
    {
        _reopening.Failed(At(0));
        _reopening.Well(At(1));
        _reopening.Well(At(3));
        Assert.Equal([1, 2], PausesFrom(4, count: 2));
    }

    [Fact]
    public void CameraThatWasWellForAWhile_StartsAfresh()
    {
        PausesFrom(0, count: 6);
        _reopening.Well(At(100));
        _reopening.Well(At(111));
        Assert.Equal([0, 1], PausesFrom(112, count: 2));
    }

    [Fact]
    public void Hope_EndsAfterTheLastGoodPicture_NotWhileItRested()
    {
        _reopening.Well(At(10));
        Assert.False(_reopening.IsHopeless(At(129)));
        Assert.True(_reopening.IsHopeless(At(130)));
        _reopening.Rested(At(130));
        Assert.False(_reopening.IsHopeless(At(249)));
        _reopening.StillHopeful(At(249));
        Assert.False(_reopening.IsHopeless(At(368)));
    }

    private double[] PausesFrom(double seconds, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    _reopening.Failed(At(seconds));
                    return (_reopening.NextAt - At(seconds)).TotalSeconds;
                }),
        ];

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
