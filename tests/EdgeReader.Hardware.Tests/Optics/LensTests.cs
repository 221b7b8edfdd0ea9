using System.Text.RegularExpressions;
using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Optics;

namespace EdgeReader.Hardware.Tests.Optics;

public class LensTests
{
    private static readonly Lens _lens = Lens.CameraModule3Wide;

    [Fact]
    public void CaseIsDrawn_ForThisLens()
    {
        string parameters = File.ReadAllText(Files.InHardware("enclosure", "parameters.scad"));
        Match angles = Regex.Match(parameters, @"lens_angle = \[(\d+), (\d+)\]");
        Assert.Equal(_lens.Across, double.Parse(angles.Groups[1].Value));
        Assert.Equal(_lens.Along, double.Parse(angles.Groups[2].Value));
    }

    [Theory]
    [InlineData(60, 140.8, 79.2)]
    [InlineData(250, 586.5, 329.9)]
    public void Picture_GrowsWithTheDistance(double distance, double across, double along)
    {
        Assert.Equal(across, _lens.Seen(distance).Across, 0.1);
        Assert.Equal(along, _lens.Seen(distance).Along, 0.1);
    }

    [Fact]
    public void AnglesOfTheBrief_AreAsWideAsWhatIsSeen_OrWider()
    {
        (double across, double along) = _lens.Seen(1000);
        Assert.InRange(2 * 1000 * Math.Tan(_lens.Across * Math.PI / 360), across, 1.06 * across);
        Assert.InRange(2 * 1000 * Math.Tan(_lens.Along * Math.PI / 360), along, 1.06 * along);
    }

    [Theory]
    [InlineData(640, 480, 0.75, 1)] // leaves the sensor's sides out
    [InlineData(640, 360, 1, 1)]
    [InlineData(320, 90, 1, 0.5)] // leaves above and below out
    public void PictureOfOtherProportions_IsTheMiddleOfTheSensor(
        int width,
        int height,
        double across,
        double along
    )
    {
        (double seenAcross, double seenAlong) = _lens.Cropped(width, height).Seen(100);
        Assert.Equal(across * _lens.Seen(100).Across, seenAcross, 1e-6);
        Assert.Equal(along * _lens.Seen(100).Along, seenAlong, 1e-6);
    }

    [Theory]
    [InlineData(60, 1)] // a 10-rupee note at the nearest
    [InlineData(30, 0.3595)] // 70.4 of 123 mm, and 39.6 of 63
    public void Note_IsInThePicture_AsFarAsItFits(double distance, double share) =>
        Assert.Equal(share, _lens.Share(distance, 123, 63), 1e-3);

    [Fact]
    public void FocusAt97_IsAsBlurredAtTheNearestAsAtTheFarthest()
    {
        Assert.Equal(0, _lens.Blur(97, 97, 640), 1e-9);
        Assert.Equal(_lens.Blur(250, 97, 640), _lens.Blur(60, 97, 640), 0.05);
        // 2.75² / (2.2 · 94.25) · 37 / 60 = 22.5 µm, of 6.45 mm across 640 pixels.
        Assert.Equal(2.23, _lens.Blur(60, 97, 640), 0.01);
    }

    [Theory]
    [InlineData(480, 123, 63, "₹10, 123 × 63")]
    [InlineData(480, 142, 66, "₹100, 142 × 66")]
    [InlineData(480, 150, 66, "₹500, 150 × 66")]
    [InlineData(480, 166, 66, "₹2000, 166 × 66")]
    [InlineData(360, 166, 66, "₹2000")]
    public void Readme_SaysWhatIsSeen_AndHowBlurred(int rows, int width, int height, string note)
    {
        string readme = File.ReadAllText(Files.InHardware("enclosure", "README.md"));
        double[] distances = [60, 80, 97, 150, 250];
        Lens lens = _lens.Cropped(640, rows);
        Assert.Contains(
            Row(note, distance => $"{100 * lens.Share(distance, width, height):0} %"),
            readme
        );
        Assert.Contains(
            Row(
                "blur",
                distance => FormattableString.Invariant($"{lens.Blur(distance, 97, 640):0.0}")
            ),
            readme
        );

        string Row(string name, Func<double, string> cell) =>
            $"| {name} | {string.Join(" | ", distances.Select(cell))} |";
    }

    [Theory]
    [InlineData(0, 97)]
    [InlineData(60, 2)]
    public void DistanceWithoutAPicture_IsRefused(double distance, double focus) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _lens.Blur(distance, focus, 640));

    [Fact]
    public void LightAndCalibrationSheet_ReckonWithTheSameLens()
    {
        Lens lens = Lens.CameraModule3Wide.Cropped(640, 480);
        FigureTable lamp = FigureTable.Read(Files.InHardware("light", "lamp.csv"));
        double pixel = lamp.Take("pixel", "µm", 1, 2) / 1000;
        double columns = lamp.Take("pixels across that the picture is made of", "-", 1, 5000);
        Assert.Equal(lens.FocalLength, lamp.Take("focal length", "mm", 1, 5));
        Assert.Equal(lens.SensorWidth, columns * pixel, 1e-9);
        (double across, double along) = lens.Seen(97);
        Assert.Contains(
            FormattableString.Invariant(
                $"*97 MM* at {across / 2:0.0} to the side and {along / 2:0.#} up or down"
            ),
            File.ReadAllText(Files.InHardware("calibration", "README.md"))
        );
    }
}
