using System.Globalization;

namespace EdgeReader.Training.Cards;

/// <summary>
/// The letters and digits that the printed sheets need, as strokes on a grid of 4 × 6: drawn by the
/// project itself, so that no font has to be installed or licensed.
/// </summary>
public static class StrokeFont
{
    private const double GridWidth = 4;
    private const double GridHeight = 6;
    private const double Advance = 5.6;

    // Strokes are separated by |, points by spaces, coordinates by commas.
    private static readonly Dictionary<char, string> Glyphs = new()
    {
        ['0'] = "2,0 3,0.3 3.7,1.2 4,3 3.7,4.8 3,5.7 2,6 1,5.7 0.3,4.8 0,3 0.3,1.2 1,0.3 2,0",
        ['1'] = "0.6,1.4 2.2,0 2.2,6|0.8,6 3.6,6",
        ['2'] = "0.2,1.5 0.6,0.5 1.5,0 2.6,0 3.5,0.5 3.8,1.4 3.5,2.5 0,6 4,6",
        ['3'] =
            "0.2,0.9 1,0.1 2.4,0 3.5,0.6 3.6,1.8 2.8,2.7 1.5,2.9 2.9,3.1 3.9,4.1 3.7,5.3 2.6,6 1,5.9 0.1,5.1",
        ['4'] = "3,6 3,0 0,4.3 4,4.3",
        ['5'] = "3.6,0 0.6,0 0.3,2.7 1.2,2.2 2.3,2.1 3.4,2.7 3.9,3.8 3.6,5.1 2.6,5.9 1.3,6 0.1,5.3",
        ['6'] =
            "3.4,0.4 2.2,0 1,0.7 0.2,2.2 0.1,4.2 0.9,5.7 2.2,6 3.4,5.4 3.9,4.2 3.4,3 2.2,2.5 1,2.9 0.1,4.2",
        ['7'] = "0,0 4,0 1.4,6",
        ['8'] =
            "2,2.8 0.8,2.3 0.4,1.3 0.9,0.3 2,0 3.1,0.3 3.6,1.3 3.2,2.3 2,2.8 0.6,3.4 0.1,4.5 0.6,5.6 2,6 "
            + "3.4,5.6 3.9,4.5 3.4,3.4 2,2.8",
        ['9'] =
            "0.6,5.6 1.8,6 3,5.3 3.8,3.8 3.9,1.8 3.1,0.3 1.8,0 0.6,0.6 0.1,1.8 0.6,3 1.8,3.5 3,3.1 3.9,1.8",
        ['.'] = "1.9,5.9 2.1,6",
        ['A'] = "0,6 2,0 4,6|0.75,3.9 3.25,3.9",
        ['B'] =
            "0,0 0,6 2.6,6 3.7,5.4 4,4.4 3.7,3.4 2.6,2.8 0,2.8|2.6,2.8 3.4,2.2 3.6,1.4 3.3,0.5 2.4,0 0,0",
        ['C'] = "3.9,1.2 3,0.2 2,0 1,0.3 0.2,1.3 0,3 0.2,4.7 1,5.7 2,6 3,5.8 3.9,4.8",
        ['D'] = "0,0 0,6 1.8,6 3.2,5.4 4,3.8 4,2.2 3.2,0.6 1.8,0 0,0",
        ['E'] = "3.8,0 0,0 0,6 3.8,6|0,2.9 3,2.9",
        ['F'] = "3.8,0 0,0 0,6|0,2.9 3,2.9",
        ['G'] =
            "3.9,1.2 3,0.2 2,0 1,0.3 0.2,1.3 0,3 0.2,4.7 1,5.7 2,6 3,5.8 3.9,4.9 3.9,3.2 2.4,3.2",
        ['H'] = "0,0 0,6|4,0 4,6|0,2.9 4,2.9",
        ['I'] = "2,0 2,6",
        ['L'] = "0.2,0 0.2,6 3.8,6",
        ['M'] = "0,6 0,0 2,3.4 4,0 4,6",
        ['N'] = "0,6 0,0 4,6 4,0",
        ['O'] = "2,0 1,0.3 0.2,1.3 0,3 0.2,4.7 1,5.7 2,6 3,5.7 3.8,4.7 4,3 3.8,1.3 3,0.3 2,0",
        ['P'] = "0,6 0,0 2.6,0 3.7,0.6 4,1.6 3.7,2.7 2.6,3.3 0,3.3",
        ['R'] = "0,6 0,0 2.6,0 3.7,0.6 4,1.6 3.7,2.7 2.6,3.3 0,3.3|2,3.3 4,6",
        ['S'] =
            "3.8,1 3,0.2 1.8,0 0.7,0.4 0.2,1.4 0.7,2.4 3.2,3.4 3.9,4.5 3.4,5.6 2.1,6 0.9,5.8 0,4.9",
        ['T'] = "0,0 4,0|2,0 2,6",
        ['U'] = "0,0 0,4.2 0.5,5.4 2,6 3.5,5.4 4,4.2 4,0",
        ['V'] = "0,0 2,6 4,0",
        ['W'] = "0,0 1,6 2,2.4 3,6 4,0",
        ['Y'] = "0,0 2,3 4,0|2,3 2,6",
        ['Z'] = "0,0 4,0 0,6 4,6",
        [' '] = "",
    };

    /// <summary>Width of a text in millimetres, from the first to the last stroke's middle.</summary>
    public static double WidthOf(string text, double height) =>
        (Advance * (text.Length - 1) + GridWidth) * height / GridHeight;

    /// <summary>Draws a text about a middle.</summary>
    /// <param name="text">Letters and digits that the font has.</param>
    /// <param name="middle">The middle of the text.</param>
    /// <param name="height">Height of a letter, millimetres.</param>
    /// <param name="weight">Width of a stroke, millimetres.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public static IEnumerable<Shape> Draw(
        string text,
        Millimetres middle,
        double height,
        double weight,
        uint colour
    )
    {
        double scale = height / GridHeight;
        double left = middle.X - WidthOf(text, height) / 2;
        double top = middle.Y - height / 2;
        for (int i = 0; i < text.Length; i++)
        {
            double x = left + i * Advance * scale;
            foreach (
                string stroke in Glyphs[text[i]].Split('|', StringSplitOptions.RemoveEmptyEntries)
            )
            {
                Millimetres[] points =
                [
                    .. stroke
                        .Split(' ')
                        .Select(point => point.Split(','))
                        .Select(p => new Millimetres(
                            x + scale * Parse(p[0]),
                            top + scale * Parse(p[1])
                        )),
                ];
                yield return new Stroke(colour, points, weight);
            }
        }
    }

    private static double Parse(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture);
}
