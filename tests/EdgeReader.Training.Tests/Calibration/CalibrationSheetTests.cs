using EdgeReader.Training.Calibration;
using EdgeReader.Training.Cards;

namespace EdgeReader.Training.Tests.Calibration;

public class CalibrationSheetTests
{
    [Theory]
    [InlineData(97, 170.7, 128.0)]
    public void ViewScale_MarksWhatThePictureShows(int distance, double across, double down)
    {
        (double seenAcross, double seenDown) = ViewScale.SeenFrom(distance);

        Assert.Equal(across, seenAcross, 0.05);
        Assert.Equal(down, seenDown, 0.05);
        Assert.Contains(
            CalibrationSheet.Shapes.OfType<Stroke>(),
            stroke =>
                stroke.Points is [_, var corner, _]
                && Math.Abs(CalibrationSheet.Middle.X - corner.X - across / 2) < 0.05
                && Math.Abs(CalibrationSheet.Middle.Y - corner.Y - down / 2) < 0.05
        );
    }

    [Theory]
    [InlineData(0.5, 4)]
    [InlineData(1.5, 12)]
    [InlineData(4, 32)]
    public void FocusLines_AreAsManyAMillimetreAsTheyState(double pairs, int lines)
    {
        // Eight millimetres of them, upright on the left.
        Polygon[] upright = Bars(width: 0.5 / pairs, height: 8);

        Assert.Equal(lines, upright.Length);
        double[] steps =
        [
            .. upright.Zip(upright.Skip(1)).Select(p => p.Second.Points[0].X - p.First.Points[0].X),
        ];
        Assert.All(steps, step => Assert.Equal(1 / pairs, step, 1e-9));
        Assert.Equal(lines, Bars(width: 8, height: 0.5 / pairs).Length);
    }

    [Fact]
    public void Words_AreAscii_AsAPdfsStandardFontNeeds() =>
        Assert.All(CalibrationSheet.InWords, line => Assert.True(line.All(char.IsAscii), line));

    private static Polygon[] Bars(double width, double height) =>
        [
            .. CalibrationSheet
                .Shapes.OfType<Polygon>()
                .Where(p =>
                    p.Points.Count == 4
                    && Math.Abs(p.Points[1].X - p.Points[0].X - width) < 1e-9
                    && Math.Abs(p.Points[2].Y - p.Points[1].Y - height) < 1e-9
                ),
        ];
}
