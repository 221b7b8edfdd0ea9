using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Care;

namespace EdgeReader.Service.Tests.Care;

public class LampPolicyTests
{
    private static readonly FrameQuality Dark = new(10);
    private static readonly FrameQuality Lit = new(110);
    private static readonly FrameQuality Dazzling = new(150, Highlights: 0.1);

    private readonly LampPolicy _lamp = new();
    private TimeSpan _now;

    [Fact]
    public void InTheDark_ItIsOnAfterAMoment()
    {
        Assert.Equal(0, See(Dark, 0.1));
        Assert.Equal(1, See(Dark, 0.2));
    }

    [Fact]
    public void HandThatPasses_DoesNotTurnItOn()
    {
        See(Dark, 0.1);
        See(Lit, 0.1);
        Assert.Equal(0, See(Dark, 0.1));
    }

    [Fact]
    public void NoteThatDazzles_DimsIt_UntilItNoLongerDoes()
    {
        See(Dark, 0.3);
        Assert.Equal(0.35, See(Dazzling, 0.3, isHeld: true));
        Assert.Equal(0.35, See(Lit, 5, isHeld: true));
        Assert.Equal(0.12, See(Dazzling, 0.3, isHeld: true));
        Assert.Equal(0.12, See(Dazzling, 5, isHeld: true));
    }

    [Fact]
    public void WhatDazzledOnce_IsNotTriedAgainWhileItIsHeld()
    {
        See(Dark, 0.3);
        See(Dazzling, 0.6, isHeld: true);
        Assert.Equal(0.12, _lamp.Level);
        Assert.Equal(0.12, See(Dark, 5, isHeld: true));
    }

    [Fact]
    public void NoteHeldInItsLight_KeepsItOn()
    {
        See(Dark, 0.3);
        Assert.Equal(1, See(Lit, 600, isHeld: true));
    }

    [Fact]
    public void WithoutANote_ItIsOffAfterThreeSeconds()
    {
        See(Dark, 0.3);
        Assert.Equal(1, See(Lit, 2.9));
        Assert.Equal(0, See(Lit, 0.3));
    }

    [Fact]
    public void WhereItStaysDark_ItIsTriedEverMoreRarely()
    {
        List<double> holds = [];
        double on = 0;
        while (holds.Count < 7)
        {
            bool wasOn = _lamp.Level > 0;
            bool isOn = See(Dark, 0.1) > 0;
            on += isOn ? 0.1 : 0;
            if (wasOn && !isOn)
            {
                holds.Add(Math.Round(on));
                on = 0;
            }
        }
        Assert.Equal([3, 6, 12, 24, 48, 60, 60], holds);
    }

    [Fact]
    public void WhereItWasLightMeanwhile_TheNextTryIsShortAgain()
    {
        See(Dark, 20);
        See(Lit, 100);
        Assert.Equal(0, _lamp.Level);
        See(Dark, 0.3);
        Assert.Equal(0, See(Lit, 3.2));
    }

    [Fact]
    public void CameraOff_IsDark_AndItsLampToo()
    {
        See(Dark, 0.3);
        _lamp.Rest();
        Assert.Equal(0, _lamp.Level);
        Assert.Equal(1, See(Dark, 0.3));
    }

    // Frames every tenth of a second.
    private double See(FrameQuality quality, double seconds, bool isHeld = false)
    {
        for (TimeSpan end = _now + TimeSpan.FromSeconds(seconds); _now < end; )
        {
            _now += TimeSpan.FromSeconds(0.1);
            _lamp.See(quality, isHeld, _now);
        }
        return _lamp.Level;
    }
}
