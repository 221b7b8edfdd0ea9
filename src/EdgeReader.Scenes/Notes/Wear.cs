using OpenCvSharp;

namespace EdgeReader.Scenes.Notes;

/// <summary>
/// What years in pockets do to a note: soil, fading, creases, wrinkles, ink and torn edges. The
/// photographs to learn from show few pieces again and again, so that wear has to be drawn.
/// </summary>
public static class Wear
{
    // A gain map's value that changes nothing.
    private const double Unchanged = 128;

    private static readonly Scalar[] Inks = [new(120, 30, 20), new(15, 10, 10), new(30, 20, 150)];

    /// <summary>Wears a flat thing, each kind of wear or not.</summary>
    /// <param name="flat">8-bit BGR, at least 16 × 16; changed.</param>
    /// <param name="random">Decides everything.</param>
    public static void Apply(Mat flat, Random random)
    {
        if (random.Chance(0.6))
        {
            Soil(flat, random);
        }
        if (random.Chance(0.35))
        {
            Fade(flat, random);
        }
        Crease(flat, random);
        if (random.Chance(0.2))
        {
            Scribble(flat, random);
        }
    }

    /// <summary>Where there is paper left: one corner or edge is torn off.</summary>
    /// <param name="size">Of the flat thing.</param>
    /// <param name="random">Decides where.</param>
    /// <returns>CV_8UC1, 255 for paper, 0 for none; the caller's to dispose.</returns>
    public static Mat Tear(Size size, Random random)
    {
        Mat mask = new(size, MatType.CV_8UC1, Scalar.White);
        int depth = (int)(size.Height * random.Between(0.05, 0.35));
        bool right = random.Chance(0.5);
        bool bottom = random.Chance(0.5);
        int x = right ? size.Width : 0;
        int y = bottom ? size.Height : 0;
        int inwardsX = right ? -1 : 1;
        int inwardsY = bottom ? -1 : 1;
        int along = (int)(depth * random.Between(0.5, 3));
        List<Point> torn = [new(x, y), new(x + inwardsX * along, y)];
        for (double t = 0.75; t > 0; t -= 0.25)
        {
            // A ragged line from the one edge to the other.
            double rag = random.Between(0.75, 1.2);
            torn.Add(
                new(
                    (int)(x + inwardsX * along * t * rag),
                    (int)(y + inwardsY * depth * (1 - t) * rag)
                )
            );
        }
        torn.Add(new(x, y + inwardsY * depth));
        Cv2.FillPoly(mask, [torn], Scalar.Black);
        return mask;
    }

    /// <summary>Brown stains: a coarse random map per channel, enlarged.</summary>
    private static void Soil(Mat flat, Random random)
    {
        (int rows, int columns) = (random.Next(2, 6), random.Next(3, 10));
        double strength = random.Between(0.1, 0.75);
        double red = random.Between(0.85, 1);
        double green = random.Between(0.86, 0.97) * red;
        double blue = random.Between(0.62, 0.9) * red;
        Vec3b[] gains = new Vec3b[rows * columns];
        for (int i = 0; i < gains.Length; i++)
        {
            double soil = strength * random.NextDouble();
            gains[i] = new(Gain(blue), Gain(green), Gain(red));

            byte Gain(double tint) => (byte)(255 * (1 - soil * (1 - tint)));
        }
        using Mat map = Mat.FromPixelData(rows, columns, MatType.CV_8UC3, gains);
        using Mat full = map.Resize(flat.Size(), interpolation: InterpolationFlags.Cubic);
        Cv2.Multiply(flat, full, flat, 1 / 255.0);
    }

    /// <summary>Everything nears the colour of old paper.</summary>
    private static void Fade(Mat flat, Random random)
    {
        double share = random.Between(0.05, 0.32);
        Scalar paper = new(
            random.Between(120, 195),
            random.Between(140, 205),
            random.Between(150, 215)
        );
        using Mat old = new(flat.Size(), flat.Type(), paper);
        Cv2.AddWeighted(flat, 1 - share, old, share, 0, flat);
    }

    /// <summary>Folds that were smoothed out again, and the fine wrinkles of soft paper.</summary>
    private static void Crease(Mat flat, Random random)
    {
        Size size = flat.Size();
        using Mat gain = new(size, MatType.CV_8UC1, Scalar.All(Unchanged));
        if (random.Chance(0.35))
        {
            Wrinkle(gain, random);
        }
        int creases = random.Next(6) - 2;
        for (int i = 0; i < creases; i++)
        {
            bool upright = random.Chance(0.6);
            double place = random.Between(0.08, 0.92);
            double slant = random.Between(-0.06, 0.06);
            int first = (int)(place * (upright ? size.Width : size.Height));
            int last = first + (int)(slant * (upright ? size.Width : size.Height));
            Rect side = upright
                ? new(first, 0, size.Width - first, size.Height)
                : new(0, first, size.Width, size.Height - first);
            using (Mat turned = gain[side])
            {
                turned.ConvertTo(turned, -1, random.Between(0.82, 1.18));
            }
            // A crease is worn pale more often than it holds dirt.
            double tone = (random.Chance(0.67) ? 1 : -1) * random.Between(0.15, 0.7);
            Point from = upright ? new(first, 0) : new(0, first);
            Point to = upright ? new(last, size.Height) : new(size.Width, last);
            Cv2.Line(gain, from, to, Scalar.All(Unchanged * (1 + tone)), 1 + random.Next(2));
        }
        double soft = random.Between(0.6, 1.5);
        Cv2.GaussianBlur(gain, gain, new Size(0, 0), soft);
        using Mat all = gain.CvtColor(ColorConversionCodes.GRAY2BGR);
        Cv2.Multiply(flat, all, flat, 1 / Unchanged);
    }

    private static void Wrinkle(Mat gain, Random random)
    {
        double spacing = random.Between(3, 14);
        (int rows, int columns) = ((int)(gain.Rows / spacing) + 2, (int)(gain.Cols / spacing) + 2);
        double depth = random.Between(0.06, 0.3);
        byte[] values = new byte[rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (byte)(Unchanged * (1 + depth * (random.NextDouble() - 0.5)));
        }
        using Mat coarse = Mat.FromPixelData(rows, columns, MatType.CV_8UC1, values);
        Cv2.Resize(coarse, gain, gain.Size(), interpolation: InterpolationFlags.Cubic);
    }

    private static void Scribble(Mat flat, Random random)
    {
        for (int strokes = random.Next(1, 4); strokes > 0; strokes--)
        {
            double stride = random.Between(3, 10);
            double x = random.Between(0, flat.Width);
            double y = random.Between(0, flat.Height);
            List<Point> line = [];
            for (int i = random.Next(4, 18); i > 0; i--)
            {
                x += stride * random.Between(-2, 2);
                y += stride * random.Between(-2, 2);
                line.Add(new((int)x, (int)y));
            }
            Scalar ink = Inks[random.Next(Inks.Length)];
            Cv2.Polylines(flat, [line], false, ink, 1 + random.Next(2), LineTypes.AntiAlias);
        }
    }
}
