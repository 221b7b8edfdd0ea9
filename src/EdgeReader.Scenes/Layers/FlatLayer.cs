using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Layers;

/// <summary>Lays a flat thing into a frame: bend with its shading, perspective, soft shadow.</summary>
internal static class FlatLayer
{
    // Work is done in a box that is this much larger than the thing, for its shadow.
    private const int Margin = 12;

    /// <summary>Lays it into the frame.</summary>
    /// <param name="frame">8-bit BGR, drawn into.</param>
    /// <param name="flat">8-bit BGR, left unchanged.</param>
    /// <param name="mask">
    /// Of the thing's size, CV_8UC1, 255 where there is paper and 0 where it is torn away; null
    /// for a whole rectangle.
    /// </param>
    /// <param name="pose">Where it lies.</param>
    public static void Draw(Mat frame, Mat flat, Mat? mask, Pose pose)
    {
        Point2f[] corners = pose.Corners(frame.Size(), (double)flat.Height / flat.Width);
        Rect box = Cv2.BoundingRect(corners);
        box.Inflate(Margin, Margin);
        box = box.Intersect(new Rect(new Point(), frame.Size()));
        if (box.Width <= 0 || box.Height <= 0)
        {
            return;
        }
        double width = pose.Width * frame.Width;
        using Mat sized = Shrink(flat, width);
        using Mat bent = Bend(sized, pose);
        using Mat solid = mask is null
            ? new Mat(bent.Size(), MatType.CV_8UC1, Scalar.White)
            : mask.Resize(bent.Size(), interpolation: InterpolationFlags.Area);
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
        using Mat picture = new();
        using Mat paper = new();
        Cv2.WarpPerspective(bent, picture, transform, box.Size, borderMode: BorderTypes.Replicate);
        Cv2.WarpPerspective(solid, paper, transform, box.Size);
        using Mat part = frame[box];
        using Mat shadow = paper.GaussianBlur(new Size(0, 0), 5);
        using Mat darkening = new();
        shadow.ConvertTo(darkening, MatType.CV_8UC1, -0.35, 255);
        Darken(part, darkening);
        Blend(part, picture, paper);
    }

    /// <summary>Covers a frame with a picture as far as the mask is opaque; both are spent.</summary>
    internal static void Blend(Mat frame, Mat picture, Mat mask)
    {
        Cv2.GaussianBlur(mask, mask, new Size(3, 3), 0);
        Darken(picture, mask);
        Cv2.BitwiseNot(mask, mask);
        Darken(frame, mask);
        Cv2.Add(frame, picture, frame);
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
    private static Mat Bend(Mat flat, Pose pose)
    {
        double bend = pose.Bend;
        if (Math.Abs(bend) < 0.005)
        {
            return flat.Clone();
        }
        (int width, int height) = (flat.Width, flat.Height);
        // Not in arrays: large ones wait for the collector, a frame after the other.
        using Mat mapX = new(height, width, MatType.CV_32FC1);
        using Mat mapY = new(height, width, MatType.CV_32FC1);
        Span<float> columns = mapX.AsSpan<float>();
        Span<float> rows = mapY.AsSpan<float>();
        byte[] shade = new byte[width];
        for (int x = 0; x < width; x++)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI * pose.Waves * x / width);
            shade[x] = (byte)(205 + 50 * cosine * Math.Sign(bend));
            for (int y = 0; y < height; y++)
            {
                columns[y * width + x] = x;
                rows[y * width + x] = (float)(y + bend * height * sine);
            }
        }
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
