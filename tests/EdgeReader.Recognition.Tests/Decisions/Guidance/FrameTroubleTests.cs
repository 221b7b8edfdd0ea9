using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;

namespace EdgeReader.Recognition.Tests.Decisions.Guidance;

public class FrameTroubleTests
{
    private static readonly FrameQuality Good = new(120, Inside: 120, Border: 120);
    private static readonly NotePlace Whole = new(0.1, 0.3, 0.9, 0.7, 0.8, 1.1, 0.9);

    [Theory]
    [InlineData(5, 0, 5, 5, Reason.TooDark)]
    [InlineData(180, 0.4, 200, 170, Reason.TooBright)]
    [InlineData(120, 0, 60, 150, Reason.Backlit)]
    public void Light_ComesFirst(
        double brightness,
        double highlights,
        double inside,
        double border,
        Reason expected
    ) => Assert.Equal(expected, Of(new(brightness, highlights, inside, border), Whole));

    [Theory]
    [InlineData(-0.3, 0.4, 0.5, 0.8, Reason.MoveRight)]
    [InlineData(0.5, 0.4, 1.3, 0.8, Reason.MoveLeft)]
    [InlineData(0.2, -0.2, 0.9, 0.3, Reason.MoveDown)]
    [InlineData(0.2, 0.7, 0.9, 1.2, Reason.MoveUp)]
    [InlineData(-0.2, 0.1, 1.2, 0.9, Reason.TooNear)]
    public void NoteThatReachesOut_IsSentBack(
        double left,
        double top,
        double right,
        double bottom,
        Reason expected
    )
    {
        NotePlace place = Whole with { Left = left, Top = top, Right = right, Bottom = bottom };
        Assert.Equal(expected, Of(Good, place));
    }

    [Fact]
    public void SmallSlantedOrCoveredNote_IsToldSo()
    {
        Assert.Equal(Reason.TooFar, Of(Good, Whole with { Size = 0.3 }));
        Assert.Equal(Reason.Tilted, Of(Good, Whole with { Taper = 1.8 }));
        Assert.Equal(Reason.Covered, Of(Good, Whole with { Found = 0.2 }));
        Assert.Equal(Reason.Unsure, Of(Good, Whole with { Found = 0.2, Density = 3 }));
        Assert.Equal(Reason.TwoNotes, Of(Good, Whole with { Size = 0.3, Other = 0.8 }));
        Assert.Equal(Reason.NoNote, Of(Good, Whole with { IsOfNone = true }));
        Assert.Equal(Reason.Unsure, Of(Good, Whole));
    }

    [Fact]
    public void FoldedNote_WhoseOtherHalfWouldBeOutside_IsNotSentAnywhere()
    {
        NotePlace place = Whole with { Right = 1.3, Seen = new(0.5, 0.4, 0.7, 0.6) };
        Assert.Equal(Reason.Unsure, Of(Good, place));
    }

    [Fact]
    public void DimOrGlaringFrame_IsTheTroubleOnly_WhereThereIsNoOther()
    {
        Assert.Equal(Reason.TooDark, Of(Good with { Brightness = 35 }, Whole));
        Assert.Equal(Reason.TooBright, Of(Good with { Highlights = 0.02 }, Whole));
        Assert.Equal(Reason.Tilted, Of(Good with { Brightness = 35 }, Whole with { Taper = 1.5 }));
    }

    [Fact]
    public void SmallNote_IsTooFar_HoweverBlurredItIs()
    {
        FrameQuality blurred = Good with { Sharpness = new(0.08, 0.09, 20) };
        Assert.Equal(Reason.TooFar, Of(blurred, Whole with { Size = 0.3 }));
        Assert.Equal(Reason.Blurred, Of(blurred, Whole));
    }

    [Fact]
    public void FrameThatIsSoftAllOver_IsTooNear_WhereverTheNoteSeemsToBe()
    {
        FrameQuality soft = Good with { Sharpness = new(0.09, 0.14, 5) };
        Assert.Equal(Reason.TooNear, Of(soft, Whole with { Size = 0.3 }));
        Assert.Equal(
            Reason.TooNear,
            FrameTrouble.Of(new(default, soft, 0, Rupees.Sure(50)), new())
        );
    }

    [Fact]
    public void SoftFrameWithLittleLight_IsNotToldToBeTooNear()
    {
        FrameQuality soft = Good with { Sharpness = new(0.11, 0.14, 9) };
        Assert.Equal(Reason.TooNear, Of(soft, Whole));
        Assert.NotEqual(Reason.TooNear, Of(soft with { Brightness = 45 }, Whole));
    }

    [Fact]
    public void StreaksInAViewThatStays_AreNoMotion()
    {
        FrameQuality streaked = Good with { Sharpness = new(0.08, 0.2, 30) };
        Evidence shaken = new(default, streaked, 0.5, Rupees.Sure(50));
        Assert.Equal(Reason.Moving, FrameTrouble.Of(shaken, new()));
        Evidence still = shaken with { Alikeness = 0.98 };
        Assert.Equal(Reason.Unsure, FrameTrouble.Of(still, new()));
    }

    [Fact]
    public void NoteSeenInTheMiddleOnly_IsTooFar()
    {
        Evidence frame = new(default, Good, 0, Rupees.Empty()) { IsAfar = true };
        Assert.Equal(Reason.TooFar, FrameTrouble.Of(frame, new()));
    }

    [Theory]
    [InlineData(0, false, Reason.MoveRight)]
    [InlineData(0, true, Reason.MoveLeft)]
    [InlineData(90, false, Reason.MoveDown)]
    [InlineData(180, false, Reason.MoveLeft)]
    [InlineData(270, true, Reason.MoveUp)]
    public void RightInThePicture_IsTheHoldersByTheMounting(
        int turned,
        bool facesHolder,
        Reason expected
    )
    {
        Mounting mounting = new() { TurnedDegrees = turned, FacesHolder = facesHolder };
        Assert.Equal(expected, mounting.Move(right: 1, down: 0));
    }

    private static Reason Of(FrameQuality quality, NotePlace place) =>
        FrameTrouble.Of(new(default, quality, 0, Rupees.Sure(50), null, place), new());
}
