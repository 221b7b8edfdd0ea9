using EdgeReader.Scenes.Layers;
using OpenCvSharp;

namespace EdgeReader.Scenes;

/// <summary>Draws what notes lie on or are held before: tables, cloth, tiles, walls, clutter.</summary>
public static class Backdrops
{
    private static readonly Action<Mat, Random>[] Kinds =
    [
        Plain,
        Wood,
        Weave,
        Tiles,
        Clutter,
        Granite,
    ];

    /// <summary>Draws one backdrop.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="size">Its size in pixels, from 16 × 16.</param>
    /// <returns>8-bit BGR; the caller's to dispose.</returns>
    public static Mat Draw(Random random, Size size)
    {
        Mat picture = new(size, MatType.CV_8UC3, Colour(random));
        Kinds[random.Next(Kinds.Length)](picture, random);
        return picture;
    }

    /// <summary>A wall or a table top with a soft fall of light.</summary>
    private static void Plain(Mat picture, Random random)
    {
        using Mat corners = new(2, 2, MatType.CV_8UC3);
        Scalar colour = Colour(random);
        for (int i = 0; i < 4; i++)
        {
            double gain = 0.7 + 0.5 * random.NextDouble();
            corners.Set(i / 2, i % 2, ToPixel(colour, gain));
        }
        using Mat full = corners.Resize(picture.Size(), interpolation: InterpolationFlags.Cubic);
        full.CopyTo(picture);
    }

    /// <summary>Long streaks: noise stretched along the grain.</summary>
    private static void Wood(Mat picture, Random random)
    {
        Scalar light = new(90 + random.Next(70), 130 + random.Next(70), 170 + random.Next(70));
        using Mat fine = Noise(random, 6, 160);
        using Mat coarse = Noise(random, 3, 24);
        using Mat grain = fine.Resize(picture.Size(), interpolation: InterpolationFlags.Cubic);
        using Mat boards = coarse.Resize(picture.Size(), interpolation: InterpolationFlags.Cubic);
        Cv2.AddWeighted(grain, 0.3, boards, 0.3, 90, grain);
        picture.SetTo(light);
        FlatLayer.Darken(picture, grain);
        if (random.Next(2) == 0)
        {
            Cv2.Rotate(picture, picture, RotateFlags.Rotate180);
        }
    }

    /// <summary>Threads over and under each other.</summary>
    private static void Weave(Mat picture, Random random)
    {
        Size size = picture.Size();
        int step = 3 + random.Next(10);
        Scalar other = Colour(random);
        for (int x = 0; x < size.Width; x += step)
        {
            Cv2.Line(picture, new Point(x, 0), new Point(x, size.Height), other, 1 + step / 4);
        }
        Scalar third = Colour(random);
        for (int y = 0; y < size.Height; y += step)
        {
            Cv2.Line(picture, new Point(0, y), new Point(size.Width, y), third, 1 + step / 5);
        }
        Cv2.GaussianBlur(picture, picture, new Size(0, 0), 0.8 + random.NextDouble());
    }

    /// <summary>Checked cloth or floor tiles.</summary>
    private static void Tiles(Mat picture, Random random)
    {
        Size size = picture.Size();
        int step = 25 + random.Next(120);
        Scalar other = Colour(random);
        bool checks = random.Next(2) == 0;
        for (int y = 0; y < size.Height; y += step)
        {
            for (int x = 0; x < size.Width; x += step)
            {
                Rect tile = new(x, y, step, step);
                if (!checks)
                {
                    Cv2.Rectangle(picture, tile, other, 1 + step / 30);
                }
                else if ((x / step + y / step) % 2 == 0)
                {
                    Cv2.Rectangle(picture, tile, other, -1);
                }
            }
        }
        Cv2.GaussianBlur(picture, picture, new Size(0, 0), 0.5 + 2 * random.NextDouble());
    }

    /// <summary>Out-of-focus shapes in many colours: a room, a shop, a street.</summary>
    private static void Clutter(Mat picture, Random random)
    {
        Size size = picture.Size();
        for (int i = 10 + random.Next(40); i > 0; i--)
        {
            Point centre = new(random.Next(size.Width), random.Next(size.Height));
            Size axes = new(5 + random.Next(size.Width / 4), 5 + random.Next(size.Height / 3));
            if (random.Next(2) == 0)
            {
                Cv2.Ellipse(picture, centre, axes, random.Next(180), 0, 360, Colour(random), -1);
            }
            else
            {
                Rect box = new(centre.X - axes.Width / 2, centre.Y, axes.Width, axes.Height);
                Cv2.Rectangle(picture, box, Colour(random), -1);
            }
        }
        Cv2.GaussianBlur(picture, picture, new Size(0, 0), 1 + 6 * random.NextDouble());
    }

    /// <summary>Grains of stone, or a carpet.</summary>
    private static void Granite(Mat picture, Random random)
    {
        int grain = 2 + random.Next(5);
        using Mat noise = Noise(random, 480 / grain, 640 / grain);
        using Mat full = noise.Resize(picture.Size(), interpolation: InterpolationFlags.Linear);
        full.ConvertTo(full, -1, 0.4 + 0.5 * random.NextDouble(), 110);
        FlatLayer.Darken(picture, full);
    }

    private static Mat Noise(Random random, int rows, int columns)
    {
        byte[] values = new byte[rows * columns];
        random.NextBytes(values);
        using Mat view = Mat.FromPixelData(rows, columns, MatType.CV_8UC1, values);
        return view.Clone();
    }

    // Muted more often than vivid, as rooms are.
    private static Scalar Colour(Random random)
    {
        double grey = 30 + 210 * random.NextDouble();
        double spread = random.Next(3) == 0 ? 120 : 35;
        return new(Channel(), Channel(), Channel());

        double Channel() => Math.Clamp(grey + spread * (random.NextDouble() - 0.5) * 2, 0, 255);
    }

    private static Vec3b ToPixel(Scalar colour, double gain) =>
        new(
            (byte)Math.Clamp(colour.Val0 * gain, 0, 255),
            (byte)Math.Clamp(colour.Val1 * gain, 0, 255),
            (byte)Math.Clamp(colour.Val2 * gain, 0, 255)
        );
}
