using EdgeReader.Training.Cards;
using static EdgeReader.Training.Calibration.CalibrationSheet;

namespace EdgeReader.Training.Calibration;

/// <summary>What tells light: steps of grey, a white field, and one grey in five places.</summary>
internal static class GreyPatches
{
    private const int Steps = 6;
    private const uint Half = 0x808080;
    private const uint White = 0xFFFFFF;

    public static IEnumerable<Shape> All(Millimetres middle) =>
        [
            .. Enumerable.Range(0, Steps).SelectMany(i => Step(From(middle, -42 + 14 * i, -29), i)),
            .. Field(White, From(middle, -18, 18), 22, 11),
            .. Field(Half, From(middle, 8, 18), 10, 11),
            .. FocusPatterns
                .Corners(77, 50)
                .SelectMany(c => Field(Half, From(middle, c.X - 5, c.Y - 5), 10, 10)),
        ];

    // Steps of the printer's own scale (sRGB), 0 % to 100 % white: no two printers' are alike.
    private static IEnumerable<Shape> Step(Millimetres corner, int step)
    {
        uint level = (uint)(255 * step / (Steps - 1));
        uint grey = level << 16 | level << 8 | level;
        return Field(grey, corner, 14, 9.5)
            .Concat(Words($"{100 * step / (Steps - 1)}", From(corner, 7, 11.3), 1.6));
    }

    private static IEnumerable<Shape> Field(
        uint grey,
        Millimetres corner,
        double width,
        double height
    )
    {
        yield return Polygon.Box(grey, corner.X, corner.Y, width, height);
        yield return new Stroke(
            Black,
            [
                corner,
                From(corner, width, 0),
                From(corner, width, height),
                From(corner, 0, height),
                corner,
            ],
            0.15
        );
    }
}
