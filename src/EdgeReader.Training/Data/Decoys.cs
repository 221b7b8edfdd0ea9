using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>Flat things that are neither note nor card: what a wallet and a desk are full of.</summary>
public static class Decoys
{
    private const int LongSide = 480;

    /// <summary>
    /// Blank paper, a coloured card, a printed slip or a piece of cloth's pattern; between
    /// square and three times as wide as high. 8-bit BGR, the caller's to dispose.
    /// </summary>
    public static Mat Draw(Random random)
    {
        int height = (int)(LongSide / Between(random, 1, 3));
        bool pale = random.NextDouble() < 0.5;
        Scalar paper = pale
            ? Tinted(Between(random, 170, 250), random, 25)
            : Tinted(Between(random, 40, 200), random, 90);
        Mat flat = new(height, LongSide, MatType.CV_8UC3, paper);
        switch (random.Next(4))
        {
            case 0:
                Write(flat, paper, random);
                break;
            case 1:
                Stripe(flat, paper, random);
                break;
            case 2:
                Frame(flat, paper, random);
                break;
        }
        return flat;
    }

    /// <summary>Lines of something like letters: a receipt, a ticket, a page.</summary>
    private static void Write(Mat flat, Scalar paper, Random random)
    {
        Scalar ink = Contrasting(paper, random);
        int line = random.Next(14, 40);
        Size size = flat.Size();
        for (int y = line; y < size.Height - line / 2; y += line)
        {
            int end = (int)(size.Width * Between(random, 0.4, 0.95));
            for (int x = line; x < end; )
            {
                int word = random.Next(line / 2, 3 * line);
                Rect box = new(x, y - line / 3, Math.Min(word, end - x), line / 3);
                Cv2.Rectangle(flat, box, ink, thickness: random.Next(4) == 0 ? -1 : 2);
                x += word + line / 2;
            }
        }
    }

    private static void Stripe(Mat flat, Scalar paper, Random random)
    {
        int step = random.Next(10, 80);
        Scalar colour = Contrasting(paper, random);
        (int width, int height) = (flat.Width, flat.Height);
        int slant = random.Next(-height, height);
        for (int x = -height; x < width + height; x += step)
        {
            Point top = new(x, 0);
            Point bottom = new(x + slant, height);
            Cv2.Line(flat, top, bottom, colour, Math.Max(1, step / 3), LineTypes.AntiAlias);
        }
    }

    /// <summary>A picture postcard or business card: a frame and a blob.</summary>
    private static void Frame(Mat flat, Scalar paper, Random random)
    {
        int margin = random.Next(5, 30);
        Rect inner = new(margin, margin, flat.Width - 2 * margin, flat.Height - 2 * margin);
        Cv2.Rectangle(flat, inner, Contrasting(paper, random), random.Next(1, 6));
        Point centre = new(random.Next(flat.Width), random.Next(flat.Height));
        Size axes = new(random.Next(20, 120), random.Next(20, 120));
        double angle = Between(random, 0, 180);
        Cv2.Ellipse(flat, centre, axes, angle, 0, 360, Contrasting(paper, random), -1);
    }

    private static Scalar Contrasting(Scalar paper, Random random)
    {
        double sign = paper.Val1 > 128 ? -1 : 1;
        double grey = Math.Clamp(paper.Val1 + sign * Between(random, 50, 160), 0, 255);
        return Tinted(grey, random, 60);
    }

    private static Scalar Tinted(double grey, Random random, double most) =>
        new(
            grey + Between(random, -most, most),
            grey + Between(random, -most, most),
            grey + Between(random, -most, most)
        );

    private static double Between(Random random, double low, double high) =>
        low + random.NextDouble() * (high - low);
}
