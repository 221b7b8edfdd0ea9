using EdgeReader.Training.Cards;

namespace EdgeReader.Training.Calibration;

/// <summary>
/// The sheet that a finished reader is tried on, A4 across, to print at 100 %. What the camera looks
/// at lies about the page's middle, which two folds make felt.
/// </summary>
public static class CalibrationSheet
{
    /// <summary>Millimetres.</summary>
    public const double Width = 297;

    /// <summary>Millimetres.</summary>
    public const double Height = 210;

    /// <summary>What prints darkest.</summary>
    internal const uint Black = 0;

    private const uint White = 0xFFFFFF;

    /// <summary>Its title.</summary>
    public const string Title = "EdgeReader calibration sheet: print at 100 %, not money";

    /// <summary>The page's middle: the lens looks straight down at it.</summary>
    public static Millimetres Middle { get; } = new(Width / 2, Height / 2);

    /// <summary>All that stands on it, painted in order, millimetres from the upper left.</summary>
    public static IReadOnlyList<Shape> Shapes { get; } =
    [
        .. Words("EDGEREADER CALIBRATION SHEET", new(83, 13), 4),
        .. Words("NOT MONEY", new(214, 13), 4),
        .. Words("PRINT AT 100 PERCENT", new(68, 21), 3),
        .. Rulers.Across(98.5, 193),
        .. Rulers.Down(12, 55),
        .. FoldsAndCut(),
        .. ViewScale.All(Middle),
        .. NoteOutlines.All(Middle),
        .. FocusPatterns.All(Middle),
        .. GreyPatches.All(Middle),
    ];

    /// <summary>The same in words, a line each: ASCII.</summary>
    public static IReadOnlyList<string> InWords { get; } =
    [
        "EdgeReader calibration sheet. Not money. Print at 100 percent on A4, across.",
        "It is for trying a finished reader; hardware/calibration/README.md says how.",
        "The lens looks straight down at the page's middle. Fold the page in half both ways to",
        "feel it: the fold marks at the four edges show where. Cut the upper right corner off",
        "along its line: then the corner tells how the page lies.",
        "At the lower edge and at the left edge: a ruler of 100 millimetres each.",
        "About the middle: outlines of the notes of 10, 20, 50, 100, 200, 500 and 2000 rupees.",
        "An angle marked STAND, outside the lower left corner of the largest outline: the stand's",
        "low edges, which give a note its place, go along it, with the reader's tail towards you.",
        "In the middle: a star of 36 black and 36 white rays, 28 millimetres wide; four of 18",
        "and 18 rays, 12 millimetres wide, towards the corners of the smallest outline.",
        "Left of the middle: upright lines, and right of it: level lines, of half a line pair a",
        "millimetre, of 1, 1.5, 2, 3 and 4. Below these: two black squares, turned by 5 degrees.",
        "Above the star: six grey patches of 0, 20, 40, 60, 80 and 100 percent white.",
        "Below the star: a white field and a grey patch of half white, and four more such patches",
        "towards the corners of the view.",
        "From the middle to all four sides: scales in millimetres, to read how far the picture",
        "reaches. Corner marks show what the picture should show from the stand, 97 millimetres.",
    ];

    /// <summary>The PDF's bytes.</summary>
    public static byte[] ToPdf() =>
        PrintedPdf.Write(
            Title,
            new((float)Width, (float)Height),
            [canvas => CardCanvas.Paint(canvas, Shapes)],
            InWords
        );

    /// <summary>The SVG document.</summary>
    public static string ToSvg() =>
        SvgShapes.Text(
            SvgShapes.Drawing(
                Width,
                Height,
                Title,
                string.Join(' ', InWords),
                Shapes.Prepend(Polygon.Box(White, 0, 0, Width, Height))
            )
        );

    /// <summary>A line in black.</summary>
    internal static Stroke Line(Millimetres from, Millimetres to, double width) =>
        new(Black, [from, to], width);

    /// <summary>A point so far to the right of another and below it.</summary>
    internal static Millimetres From(Millimetres point, double right, double down) =>
        new(point.X + right, point.Y + down);

    /// <summary>Small words about a middle.</summary>
    internal static IEnumerable<Shape> Words(string text, Millimetres middle, double height = 2) =>
        StrokeFont.Draw(text, middle, height, height * 0.14, Black);

    private static IEnumerable<Shape> FoldsAndCut()
    {
        const double Margin = 5.5;
        const double Long = 5;
        Millimetres[] edges =
        [
            new(Middle.X, Margin),
            new(Middle.X, Height - Margin - Long),
            new(Margin, Middle.Y),
            new(Width - Margin - Long, Middle.Y),
        ];
        for (int i = 0; i < edges.Length; i++)
        {
            (double right, double down) = i < 2 ? (0.0, Long) : (Long, 0.0);
            yield return Line(edges[i], From(edges[i], right, down), 0.3);
        }
        yield return Line(new(Width - 26, Margin), new(Width - Margin, 26), 0.3);
        IEnumerable<Shape> words =
        [
            .. Words("FOLD", new(Middle.X + 7, 8)),
            .. Words("FOLD", new(Width - 10, Middle.Y + 4)),
            .. Words("CUT", new(Width - 24, 15)),
        ];
        foreach (Shape shape in words)
        {
            yield return shape;
        }
    }
}
