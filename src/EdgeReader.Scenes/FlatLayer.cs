using OpenCvSharp;

namespace EdgeReader.Scenes;

/// <summary>Lays a flat thing into a frame: bend with its shading, perspective, soft shadow.</summary>
internal static class FlatLayer
{
    // Work is done in a box that is this much larger than the thing, for its shadow.
    private const int Margin = 12;

    public static void Draw(Mat frame, Mat flat, Pose pose)
    {
        Point2f[] corners = pose.Corners(frame.Size(), (double)flat.Height / flat.Width);
        Rect box = Cv2.BoundingRect(corners);
        box.Inflate(Margin, Margin);
        box = box.Intersect(new Rect(new Point(), frame.Size()));
        if (box.Width <= 0 || box.Height <= 0)
        {
            return;
        }
        using Mat sized = Shrink(flat, pose.Width * frame.Width);
        using Mat bent = Bend(sized, pose.Bend);
        Size size = bent.Size();
        Point2f[] from =
        [
            new(0, 0),
            new(size.Width, 0),
            new(size.Width, size.Height),
            new(0, size.Height),
        ];
        Point2f[] to = [.. corners.Select(c => new Point2f(c.X - box.X, c.Y - box.Y))];
        using Mat transform = Cv2.GetPerspectiveTransform(from, to);
        using Mat solid = new(size, MatType.CV_8UC1, Scalar.White);
        using Mat picture = new();
        using Mat mask = new();
        Cv2.WarpPerspective(bent, picture, transform, box.Size, borderMode: BorderTypes.Replicate);
        Cv2.WarpPerspective(solid, mask, transform, box.Size);
        using Mat part = frame[box];
        using Mat shadow = mask.GaussianBlur(new Size(0, 0), 5);
        using Mat darkening = new();
        shadow.ConvertTo(darkening, MatType.CV_8UC1, -0.35, 255);
        Darken(part, darkening);
        picture.CopyTo(part, mask);
    }

    /// <summary>Averages down to about the size that it will have, so that nothing flickers.</summary>
    private static Mat Shrink(Mat flat, double width)
    {
        double scale = Math.Max(width, 16) / flat.Width;
        return scale < 0.9
            ? flat.Resize(
                new Size(
                    Math.Max(8, (int)(flat.Width * scale)),
                    Math.Max(8, (int)(flat.Height * scale))
                ),
                interpolation: InterpolationFlags.Area
            )
            : flat.Clone();
    }

    /// <summary>Shading of a sheet bent along its length: bright where it faces the light.</summary>
    private static Mat Bend(Mat flat, double bend)
    {
        if (Math.Abs(bend) < 0.005)
        {
            return flat.Clone();
        }
        (int width, int height) = (flat.Width, flat.Height);
        float[] columns = new float[width * height];
        float[] rows = new float[width * height];
        byte[] shade = new byte[width];
        for (int x = 0; x < width; x++)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI * x / width);
            shade[x] = (byte)(205 + 50 * cosine * Math.Sign(bend));
            for (int y = 0; y < height; y++)
            {
                columns[y * width + x] = x;
                rows[y * width + x] = (float)(y + bend * height * sine);
            }
        }
        using Mat mapX = Mat.FromPixelData(height, width, MatType.CV_32FC1, columns);
        using Mat mapY = Mat.FromPixelData(height, width, MatType.CV_32FC1, rows);
        using Mat row = Mat.FromPixelData(1, width, MatType.CV_8UC1, shade);
        Mat bent = new();
        Cv2.Remap(flat, bent, mapX, mapY, borderMode: BorderTypes.Reflect);
        using Mat shading = row.Resize(bent.Size(), interpolation: InterpolationFlags.Nearest);
        Darken(bent, shading);
        return bent;
    }

    /// <summary>Multiplies a colour picture by a grey one, 255 meaning unchanged.</summary>
    internal static void Darken(Mat picture, Mat grey)
    {
        using Mat gain = grey.CvtColor(ColorConversionCodes.GRAY2BGR);
        Cv2.Multiply(picture, gain, picture, 1 / 255.0);
    }
}
