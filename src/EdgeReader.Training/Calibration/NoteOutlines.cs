using EdgeReader.Training.Cards;
using static EdgeReader.Training.Calibration.CalibrationSheet;

namespace EdgeReader.Training.Calibration;

/// <summary>Outlines of all notes about a middle: where a note lies, and how large it should look.</summary>
internal static class NoteOutlines
{
    private const double Pen = 0.2;

    // The stand's low edges keep 1 mm from the largest note: note_corner in enclosure/stand.scad.
    private const double Play = 1;

    public static IEnumerable<Shape> All(Millimetres middle) =>
        [
            .. Words("NOTE SIZES", From(middle, 46, 36.5)),
            .. CardDrawing.All.SelectMany((card, i) => Outline(middle, card, i)),
            .. Stand(middle, CardDrawing.All[^1]),
        ];

    // The edge itself is where the line begins.
    private static IEnumerable<Shape> Stand(Millimetres middle, CardDrawing largest)
    {
        const double Thick = 0.6;
        const double Leg = 16;
        Millimetres corner = From(
            middle,
            -(largest.Width / 2 + Play + Thick / 2),
            largest.Height / 2 + Play + Thick / 2
        );
        return Words("STAND", From(corner, Leg / 2, 2.5))
            .Append(
                new Stroke(Black, [From(corner, 0, -Leg), corner, From(corner, Leg, 0)], Thick)
            );
    }

    private static IEnumerable<Shape> Outline(Millimetres middle, CardDrawing card, int place)
    {
        (double right, double bottom) = (card.Width / 2, card.Height / 2);
        yield return new Stroke(
            Black,
            [
                From(middle, -right, -bottom),
                From(middle, right, -bottom),
                From(middle, right, bottom),
                From(middle, -right, bottom),
                From(middle, -right, -bottom),
            ],
            Pen
        );
        // The lines lie close: values are said in turns below and above them.
        int y = place % 2 == 0 ? 1 : -1;
        // 500 would run into 100.
        double aside = card.Value == 500 ? 2 : 0;
        Millimetres label = From(middle, right + aside, y * 36.5);
        yield return Line(From(middle, right, y * bottom), From(label, 0, -y * 1.6), Pen);
        foreach (Shape shape in Words($"{card.Value}", label, 1.8))
        {
            yield return shape;
        }
    }
}
