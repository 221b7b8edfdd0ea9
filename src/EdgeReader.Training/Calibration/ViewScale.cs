using EdgeReader.Training.Cards;
using static EdgeReader.Training.Calibration.CalibrationSheet;

namespace EdgeReader.Training.Calibration;

/// <summary>How far the picture reaches: scales from the middle, and the corners it should have.</summary>
internal static class ViewScale
{
    // Camera Module 3 Wide's product brief: focal length and sensor, 4608 × 2592 pixels of 1.4 µm.
    private const double FocalLength = 2.75;
    private const double SensorDown = 2592 * 0.0014;

    // The sensor's pictures are 16:9; the reader's are 4:3, from the middle of it.
    private const double Across = SensorDown * 4 / 3;

    /// <summary>Lens to paper, millimetres: in the stand, which is where the focus is fixed.</summary>
    private const int InTheStand = 97;

    // Scales begin outside the outlines of notes and end before the rulers and words.
    private const int AcrossFrom = 86;
    private const int AcrossTo = 125;
    private const int DownFrom = 36;
    private const int DownTo = 76;

    /// <summary>
    /// What the picture shows at the least, as the lens shows more at its edges than one without
    /// distortion: distance × sensor / focal length, millimetres.
    /// </summary>
    public static (double Across, double Down) SeenFrom(int distance) =>
        (distance * Across / FocalLength, distance * SensorDown / FocalLength);

    public static IEnumerable<Shape> All(Millimetres middle) =>
        [
            .. Scale(middle, AcrossFrom, AcrossTo, (1, 0)),
            .. Scale(middle, AcrossFrom, AcrossTo, (-1, 0)),
            .. Scale(middle, DownFrom, DownTo, (0, 1)),
            .. Scale(middle, DownFrom, DownTo, (0, -1)),
            .. Corners(middle, InTheStand),
        ];

    private static IEnumerable<Shape> Scale(
        Millimetres middle,
        int from,
        int to,
        (int X, int Y) away
    )
    {
        Millimetres At(double along, double aside) =>
            From(middle, away.X * along + away.Y * aside, away.Y * along + away.X * aside);

        yield return Line(At(from, 0), At(to, 0), 0.25);
        for (int along = from; along <= to; along++)
        {
            double mark =
                along % 10 == 0 ? 2.2
                : along % 5 == 0 ? 1.6
                : 0.8;
            yield return Line(At(along, -mark), At(along, mark), 0.25);
            if (along % 10 == 0)
            {
                // A number beside a scale that runs down needs more room.
                double aside = Math.Abs(away.Y) > 0 ? away.Y * 6.5 : away.X * 4.5;
                foreach (Shape shape in Words($"{along}", At(along, aside), 2.5))
                {
                    yield return shape;
                }
            }
        }
    }

    private static IEnumerable<Shape> Corners(Millimetres middle, int distance)
    {
        const double Leg = 12;
        (double across, double down) = SeenFrom(distance);
        foreach (int x in new[] { -1, 1 })
        {
            foreach (int y in new[] { -1, 1 })
            {
                Millimetres corner = From(middle, x * across / 2, y * down / 2);
                yield return new Stroke(
                    Black,
                    [From(corner, -x * Leg, 0), corner, From(corner, 0, -y * Leg)],
                    0.5
                );
                Millimetres beside = From(corner, -x * (Leg + 8), 0);
                foreach (Shape shape in Words($"{distance} MM", beside, 2.5))
                {
                    yield return shape;
                }
            }
        }
    }
}
