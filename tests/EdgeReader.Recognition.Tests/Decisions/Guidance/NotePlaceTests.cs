using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Tests.Support;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Decisions.Guidance;

public class NotePlaceTests
{
    private static readonly Size Frame = new(640, 480);

    [Fact]
    public void OneNote_LiesWhereItsCornersAre()
    {
        NotePlace place = Of(Fit("INR_500_new", new(160, 120, 320, 240), own: 60));
        Assert.Equal((0.25, 0.25, 0.75, 0.75), (place.Left, place.Top, place.Right, place.Bottom));
        Assert.False(place.HasOther);
    }

    [Fact]
    public void NotesOfTwoValues_SideBySide_AreTwo() =>
        Assert.True(
            Of(
                Fit("INR_500_new", new(20, 20, 280, 120), own: 60),
                Fit("INR_10_old", new(330, 300, 280, 120), own: 40)
            ).HasOther
        );

    [Fact]
    public void BothSidesOfOneValue_AreNoDoubtAboutIt() =>
        Assert.False(
            Of(
                Fit("INR_50_new", new(20, 20, 280, 120), own: 60),
                Fit("INR_50_old", new(330, 300, 280, 120), own: 55)
            ).HasOther
        );

    [Fact]
    public void AnotherValueInTheSamePlace_IsTheSameNoteMistaken() =>
        Assert.False(
            Of(
                Fit("INR_500_new", new(20, 20, 280, 120), own: 60),
                Fit("INR_10_old", new(30, 30, 270, 110), own: 40)
            ).HasOther
        );

    [Fact]
    public void FewLandmarksElsewhere_AreChance() =>
        Assert.False(
            Of(
                Fit("INR_500_new", new(20, 20, 280, 120), own: 20),
                Fit("INR_10_old", new(330, 300, 280, 120), own: 9)
            ).HasOther
        );

    [Fact]
    public void RetiredMoney_IsOfNone()
    {
        Assert.True(Of(Fit("none", new(20, 20, 280, 120), own: 60)).IsOfNone);
        Assert.False(Of(Fit("INR_500_new", new(20, 20, 280, 120), own: 60)).IsOfNone);
    }

    private static NotePlace Of(params FaceFit[] fits) =>
        NotePlace.Of(Verification.Of(Rupees.Answers, fits), Frame, Rupees.Answers)!;

    private static FaceFit Fit(string label, Rect at, int own)
    {
        Keypoints nothing = new([], [], [], []);
        LandmarkFace face = new(label, 0, 150, 66, nothing);
        Point2f[] corners =
        [
            new(at.Left, at.Top),
            new(at.Right, at.Top),
            new(at.Right, at.Bottom),
            new(at.Left, at.Bottom),
        ];
        return new(face, corners, new LandmarkMatch[own], Cells: 18, Parts: 1) { Own = own };
    }
}
