using EdgeReader.Training.Cards;
using static EdgeReader.Training.Calibration.CalibrationSheet;

namespace EdgeReader.Training.Calibration;

/// <summary>Rulers of 100 mm: whether the printer scaled the page, in both directions.</summary>
internal static class Rulers
{
    private const int Length = 100;
    private const double Pen = 0.2;

    /// <summary>One across, its marks above it.</summary>
    public static IEnumerable<Shape> Across(double left, double bottom) =>
        Marks(new(left, bottom), along => new(left + along, bottom), (0, -1), (0, -6.5))
            .Concat(Words("100 MM", new(left + Length + 12, bottom - 1)));

    /// <summary>One down, its marks to the right of it.</summary>
    public static IEnumerable<Shape> Down(double left, double top) =>
        Marks(new(left, top), along => new(left, top + along), (1, 0), (7.5, 0))
            .Concat(Words("100 MM", new(left + 5, top - 4)));

    private static IEnumerable<Shape> Marks(
        Millimetres start,
        Func<int, Millimetres> at,
        (int X, int Y) outwards,
        (double X, double Y) number
    )
    {
        yield return Line(start, at(Length), Pen);
        for (int along = 0; along <= Length; along++)
        {
            double mark =
                along % 10 == 0 ? 4
                : along % 5 == 0 ? 3
                : 2;
            Millimetres foot = at(along);
            yield return Line(foot, From(foot, outwards.X * mark, outwards.Y * mark), Pen);
            if (along % 10 == 0)
            {
                foreach (Shape shape in Words($"{along}", From(foot, number.X, number.Y)))
                {
                    yield return shape;
                }
            }
        }
    }
}
