using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Geometry;

public class QuadrangleTests
{
    private static readonly Size Picture = new(640, 480);

    [Theory]
    [InlineData("a flat note", true, 100, 100, 500, 110, 510, 290, 95, 280)]
    [InlineData("mirrored", false, 500, 110, 100, 100, 95, 280, 510, 290)]
    [InlineData("crossed", false, 100, 100, 500, 290, 510, 110, 95, 280)]
    [InlineData("not convex", false, 100, 100, 500, 110, 200, 160, 95, 280)]
    [InlineData("far outside", false, 100, 100, 900, 110, 910, 460, 95, 450)]
    [InlineData("tiny", false, 100, 100, 160, 100, 160, 128, 100, 128)]
    [InlineData("a square", false, 100, 100, 400, 100, 400, 400, 100, 400)]
    [InlineData("too slanted", false, 100, 100, 500, 180, 500, 240, 100, 320)]
    public void IsPlausible_CornersThatSayWhatTheyAre_AreTakenOrRefused(
        string what,
        bool plausible,
        params int[] corners
    )
    {
        Point2f[] points = [.. corners.Chunk(2).Select(c => new Point2f(c[0], c[1]))];
        Assert.True(Quadrangle.IsPlausible(points, Picture, 0.45) == plausible, what);
    }

    [Fact]
    public void Turned_Twice_IsTheSame()
    {
        Point2f[] corners = Quadrangle.Of(Picture);
        Assert.Equal(corners, Quadrangle.Turned(Quadrangle.Turned(corners)));
        Assert.NotEqual(corners, Quadrangle.Turned(corners));
    }
}
