using EdgeReader.Hardware.Print;
using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Hardware.Tests.Print;

public class PrintedMarksTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Distance_IsFromTheFirstMarksMiddleToTheLasts(bool isDown)
    {
        using Mat page = Page(isDown);

        Assert.Equal(100, PrintedMarks.Distance(page, isDown, at: 20, from: 5, to: 120), 0.051);
    }

    [Fact]
    public void Distance_CountsOnlyWhatLiesBetweenItsEnds()
    {
        using Mat page = Page();

        Assert.Equal(50, PrintedMarks.Distance(page, false, at: 20, from: 5, to: 70), 0.051);
    }

    [Fact]
    public void Distance_WithoutTwoMarks_SaysHowManyThereAre()
    {
        using Mat page = Page();

        var problem = Assert.Throws<ReaderException>(() =>
            PrintedMarks.Distance(page, false, at: 40, from: 5, to: 120)
        );

        Assert.Contains("There are 0 marks at 40 mm", problem.Message);
    }

    [Fact]
    public void Distance_BeyondThePage_IsRefused()
    {
        using Mat page = Page();

        Assert.Throws<ReaderException>(() => PrintedMarks.Distance(page, false, 20, 5, 131));
    }

    // 130 × 50 mm, or 50 × 130: marks of 0.4 mm at 10, 60 and 110 mm along it.
    private static Mat Page(bool isDown = false)
    {
        Mat page = new(isDown ? new Size(500, 1300) : new Size(1300, 500), MatType.CV_8UC1, White);
        foreach (int along in new[] { 98, 598, 1098 })
        {
            Rect mark = isDown ? new(100, along, 200, 4) : new(along, 100, 4, 200);
            using Mat part = page[mark];
            part.SetTo(Scalar.All(0));
        }
        return page;
    }

    private static readonly Scalar White = Scalar.All(255);
}
