namespace EdgeReader.Training.Cards;

/// <summary>A practice card as shapes: the one drawing behind the SVG, the PDF and the PNG.</summary>
/// <param name="Value">The value on it.</param>
/// <param name="Width">Millimetres: that of the real note, so that hands learn its size.</param>
/// <param name="Height">Millimetres.</param>
/// <param name="Notches">Half-round notches at the lower edge: as many as the reader pulses.</param>
/// <param name="Look">Colours and pattern in words, for who cannot see them.</param>
/// <param name="Shapes">Painted in order; what leaves the card is cut off.</param>
public sealed record CardDrawing(
    int Value,
    double Width,
    double Height,
    int Notches,
    string Look,
    IReadOnlyList<Shape> Shapes
)
{
    /// <summary>Radius of a notch: that of a common hole punch (6 mm holes).</summary>
    public const double NotchRadius = 3;

    private const uint White = 0xFFFFFF;
    private const uint Black = 0x101010;

    private delegate IEnumerable<Shape> Pattern(double width, double height, uint colour);

    /// <summary>
    /// All seven, ascending. Sizes are those of the Mahatma Gandhi New Series as the Reserve
    /// Bank of India publishes them; notches are the pulses of models/currencies/INR.json.
    /// </summary>
    public static IReadOnlyList<CardDrawing> All { get; } =
    [
        Create(10, 123, 63, 2, "black dots on yellow", 0xFFD21F, 0x151515, CardPattern.Dots),
        Create(20, 129, 63, 3, "green upright bars on white", White, 0x118A3C, CardPattern.Bars),
        Create(50, 135, 66, 4, "a blue and white chessboard", White, 0x1348C8, CardPattern.Checks),
        Create(100, 142, 66, 5, "violet zigzags on pink", 0xFFC4E4, 0x5A189A, CardPattern.Zigzags),
        Create(
            200,
            146,
            66,
            6,
            "orange triangles on dark blue",
            0x0B1F4B,
            0xFF8A00,
            CardPattern.Triangles
        ),
        Create(500, 150, 66, 7, "red rings on white", 0xFDFDFD, 0xD00018, CardPattern.Rings),
        Create(
            2000,
            166,
            66,
            8,
            "turquoise slanting bands on magenta",
            0xC2127F,
            0x19D3C5,
            CardPattern.Slants
        ),
    ];

    private static CardDrawing Create(
        int value,
        double width,
        double height,
        int notches,
        string look,
        uint ground,
        uint ink,
        Pattern pattern
    )
    {
        string numeral = $"{value}";
        Millimetres middle = new(width / 2, height / 2);
        // Four digits are drawn smaller, so that the pattern shows at both ends.
        double large = numeral.Length > 3 ? 24 : 30;
        double small = numeral.Length > 2 ? 6 : 9;
        double panel = StrokeFont.WidthOf(numeral, large) + 14;
        double endPanel = StrokeFont.WidthOf(numeral, small) + 4;
        List<Shape> shapes = [Polygon.Box(ground, 0, 0, width, height)];
        shapes.AddRange(pattern(width, height, ink));
        shapes.Add(Panel(middle, panel, 42));
        shapes.AddRange(StrokeFont.Draw(numeral, middle, large, large / 5, Black));
        shapes.AddRange(Caption("PRACTICE CARD", new(width / 2, 6.5)));
        shapes.AddRange(Caption("NOT MONEY", new(width / 2, height - 9.5)));
        foreach (double x in new[] { 14, width - 14 })
        {
            shapes.Add(Panel(new(x, height / 2), endPanel, small + 5));
            shapes.AddRange(StrokeFont.Draw(numeral, new(x, height / 2), small, small / 5, Black));
        }
        shapes.AddRange(NotchesOf(width, height, notches));
        return new(value, width, height, notches, look, shapes);
    }

    private static Polygon Panel(Millimetres middle, double width, double height) =>
        Polygon.Box(White, middle.X - width / 2, middle.Y - height / 2, width, height);

    private static IEnumerable<Shape> Caption(string text, Millimetres middle)
    {
        double width = StrokeFont.WidthOf(text, 4) + 5;
        return StrokeFont.Draw(text, middle, 4, 0.9, Black).Prepend(Panel(middle, width, 7));
    }

    // White half discs with a dark rim: where to punch.
    private static IEnumerable<Shape> NotchesOf(double width, double height, int notches)
    {
        double step = 13;
        double first = width / 2 - step * (notches - 1) / 2;
        for (int i = 0; i < notches; i++)
        {
            Millimetres middle = new(first + i * step, height);
            yield return new Disc(Black, middle, NotchRadius);
            yield return new Disc(White, middle, NotchRadius - 0.4);
        }
    }
}
