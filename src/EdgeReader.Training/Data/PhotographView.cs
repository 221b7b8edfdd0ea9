using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>A photograph seen from elsewhere: turned, cropped, at a slant.</summary>
public static class PhotographView
{
    private const int Width = 640;
    private const int Height = 480;

    /// <summary>
    /// A quadrangle of the photograph, any way up, fills the picture: 640 × 480, 8-bit BGR, the
    /// caller's to dispose.
    /// </summary>
    public static Mat Draw(Mat photograph, Random random)
    {
        double share = Between(random, 0.7, 1.1);
        double angle = Between(random, -15, 15) + (random.NextDouble() < 0.4 ? 180 : 0);
        if (random.NextDouble() < 0.15)
        {
            angle = Between(random, 0, 360);
        }
        (double sin, double cos) = Math.SinCos(angle * Math.PI / 180);
        double slack = Math.Max(0, 1 - share) / 2;
        double middleX = photograph.Width * (0.5 + Between(random, -slack, slack));
        double middleY = photograph.Height * (0.5 + Between(random, -slack, slack));
        Point2f Corner(int x, int y)
        {
            double across = photograph.Width * share * (x / 2.0 + Between(random, -0.04, 0.04));
            double down = photograph.Height * share * (y / 2.0 + Between(random, -0.04, 0.04));
            return new(
                (float)(middleX + across * cos - down * sin),
                (float)(middleY + across * sin + down * cos)
            );
        }
        Point2f[] from = [Corner(-1, -1), Corner(1, -1), Corner(1, 1), Corner(-1, 1)];
        Point2f[] to = [new(0, 0), new(Width, 0), new(Width, Height), new(0, Height)];
        using Mat perspective = Cv2.GetPerspectiveTransform(from, to);
        Mat view = new();
        Cv2.WarpPerspective(
            photograph,
            view,
            perspective,
            new Size(Width, Height),
            InterpolationFlags.Linear,
            BorderTypes.Replicate
        );
        return view;
    }

    private static double Between(Random random, double low, double high) =>
        low + random.NextDouble() * (high - low);
}
