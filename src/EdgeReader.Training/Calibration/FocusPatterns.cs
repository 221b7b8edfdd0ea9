using System.Globalization;
using EdgeReader.Training.Cards;
using static EdgeReader.Training.Calibration.CalibrationSheet;

namespace EdgeReader.Training.Calibration;

/// <summary>
/// What tells focus: stars whose rays run together where the picture is no longer sharp, lines of
/// stated line pairs a millimetre, and edges slanted by 5°, as ISO 12233 measures them.
/// </summary>
internal static class FocusPatterns
{
    /// <summary>Line pairs a millimetre.</summary>
    public static readonly double[] LinePairs = [0.5, 1, 1.5, 2, 3, 4];

    private const double Group = 8;

    public static IEnumerable<Shape> All(Millimetres middle) =>
        [
            .. Star(middle, rays: 36, radius: 14),
            .. Corners(53, 24).SelectMany(c => Star(From(middle, c.X, c.Y), rays: 18, radius: 6)),
            .. LinePairs.SelectMany(
                (pairs, i) => Lines(Cell(From(middle, -36, 0), i), pairs, true)
            ),
            .. LinePairs.SelectMany(
                (pairs, i) => Lines(Cell(From(middle, 36, 0), i), pairs, false)
            ),
            SlantedSquare(From(middle, -32, 24)),
            SlantedSquare(From(middle, 32, 24)),
        ];

    /// <summary>Four points about a middle.</summary>
    public static IEnumerable<(double X, double Y)> Corners(double x, double y) =>
        [(-x, -y), (x, -y), (-x, y), (x, y)];

    // At a radius r there are rays / 2πr line pairs a millimetre.
    private static IEnumerable<Shape> Star(Millimetres middle, int rays, double radius)
    {
        for (int ray = 0; ray < rays; ray++)
        {
            yield return new Polygon(Black, [middle, On(2 * ray), On(2 * ray + 1)]);
        }

        Millimetres On(int edge)
        {
            (double sine, double cosine) = Math.SinCos(edge * Math.PI / rays);
            return From(middle, radius * cosine, radius * sine);
        }
    }

    // Three across, two down.
    private static Millimetres Cell(Millimetres middle, int place) =>
        From(middle, (place % 3 - 1) * 13, place < 3 ? -7.5 : 5);

    private static IEnumerable<Shape> Lines(Millimetres middle, double pairs, bool upright)
    {
        double width = 0.5 / pairs;
        Millimetres corner = From(middle, -Group / 2, -Group / 2);
        for (int line = 0; line < Group * pairs; line++)
        {
            double along = line * 2 * width;
            yield return upright
                ? Polygon.Box(Black, corner.X + along, corner.Y, width, Group)
                : Polygon.Box(Black, corner.X, corner.Y + along, Group, width);
        }
        string text = pairs.ToString("0.#", CultureInfo.InvariantCulture);
        foreach (Shape shape in Words(text, From(middle, 0, Group / 2 + 2), 1.8))
        {
            yield return shape;
        }
    }

    private static Polygon SlantedSquare(Millimetres middle)
    {
        (double sine, double cosine) = Math.SinCos(5 * Math.PI / 180);
        const double Half = 5.5;
        return new(
            Black,
            [Turned(-Half, -Half), Turned(Half, -Half), Turned(Half, Half), Turned(-Half, Half)]
        );

        Millimetres Turned(double x, double y) =>
            From(middle, x * cosine - y * sine, x * sine + y * cosine);
    }
}
