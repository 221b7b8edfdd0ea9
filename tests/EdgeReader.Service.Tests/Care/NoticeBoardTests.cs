using EdgeReader.Service.Care;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Tests.Care;

public class NoticeBoardTests
{
    private static readonly Notice Gone = Notice.Fault(Topic.Camera, Phrase.CameraGone);
    private static readonly Notice Back = Notice.Good(Topic.Camera, Phrase.CameraBack);
    private static readonly Notice Weak = Notice.Fault(Topic.Power, Phrase.WeakSupply);

    private readonly NoticeBoard _board = new();

    [Fact]
    public void Notices_AreTakenOnce_TheMostUrgentFirst()
    {
        _board.Post(Gone, At(0));
        _board.Post(Weak, At(1));
        Assert.Equal(Weak, _board.Take(At(2)));
        Assert.Equal(Gone, _board.Take(At(2)));
        Assert.Null(_board.Take(At(2)));
    }

    [Fact]
    public void CameraThatIsBack_IsNotSaidToBeGone()
    {
        _board.Post(Gone, At(0));
        _board.Post(Back, At(1));
        Assert.Equal(Back, _board.Take(At(2)));
        Assert.Null(_board.Take(At(2)));
    }

    [Fact]
    public void WhatWasSoLongAgo_IsNoNews()
    {
        _board.Post(Gone, At(0));
        Assert.Null(_board.Take(At(31)));
    }

    [Fact]
    public void NoticeThatWasCutOff_GivesWayToANewerOne()
    {
        _board.Post(Back, At(1));
        _board.Return(Gone, At(2));
        Assert.Equal(Back, _board.Take(At(3)));
        _board.Return(Gone, At(4));
        Assert.Equal(Gone, _board.Take(At(5)));
    }

    [Fact]
    public void EveryPolicysNotice_IsSaid_ButForAPressThatWasAnswered()
    {
        foreach (CareNotice care in Enum.GetValues<CareNotice>())
        {
            Assert.Equal(care == CareNotice.Waking, Notice.Of(care) is null);
        }
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
