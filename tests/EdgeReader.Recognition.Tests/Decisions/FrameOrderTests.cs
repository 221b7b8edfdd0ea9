using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Recognition.Tests.Decisions;

public class FrameOrderTests
{
    private readonly FrameOrder _order = new();

    [Fact]
    public void FramesInOrder_AreAllLookedAt() =>
        Assert.Equal([true, true, true], Accept(0, 33, 66));

    [Fact]
    public void FrameThatComesTwice_IsLookedAtOnce() =>
        Assert.Equal([true, false, true], Accept(0, 0, 33));

    [Fact]
    public void FrameThatComesLate_IsLeftOut_TheNextIsNot() =>
        Assert.Equal([true, true, false, true], Accept(0, 66, 33, 99));

    [Fact]
    public void ClockThatIsSetBack_IsFollowed() =>
        Assert.Equal([true, true, true, true], Accept(90_000, 90_033, 0, 33));

    [Fact]
    public void ClockThatIsSetForward_IsFollowed() =>
        Assert.Equal([true, true, true], Accept(0, 3_600_000, 3_600_033));

    private bool[] Accept(params int[] milliseconds) =>
        [.. milliseconds.Select(ms => _order.Accepts(TimeSpan.FromMilliseconds(ms)))];
}
