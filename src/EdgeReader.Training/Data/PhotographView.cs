using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>A photograph seen from elsewhere: turned, cropped, at a slant.</summary>
public static class PhotographView
{
    /// <summary>A quadrangle of the photograph, any way up, fills a frame.</summary>
    /// <param name="photograph">8-bit BGR, left unchanged.</param>
    /// <param name="frame">Size of the frame in pixels.</param>
    /// <param name="smallestShare">At least this share of each side is seen, 0…1.</param>
    /// <param name="random">Decides everything.</param>
    /// <returns>8-bit BGR of the frame's size; the caller's to dispose.</returns>
    public static Mat Draw(Mat photograph, Size frame, double smallestShare, Random random)
    {
        double share = Between(random, smallestShare, 1.12);
        double stretch = Math.Exp(Between(random, -0.16, 0.16));
        double angle = Between(random, -15, 15) + (random.NextDouble() < 0.4 ? 180 : 0);
        if (random.NextDouble() < 0.2)
        {
            angle = Between(random, 0, 360);
        }
        (double sin, double cos) = Math.SinCos(angle * Math.PI / 180);
        double slack = Math.Max(0, 1 - share) / 2;
        double middleX = photograph.Width * (0.5 + Between(random, -slack, slack));
        double middleY = photograph.Height * (0.5 + Between(random, -slack, slack));
        double width = photograph.Width * share * stretch;
        double height = photograph.Height * share / stretch;
        Point2f Corner(int x, int y)
        {
            double across = width * (x / 2.0 + Between(random, -0.05, 0.05));
            double down = height * (y / 2.0 + Between(random, -0.05, 0.05));
            return new(
                (float)(middleX + across * cos - down * sin),
                (float)(middleY + across * sin + down * cos)
            );
        }
        Point2f[] from = [Corner(-1, -1), Corner(1, -1), Corner(1, 1), Corner(-1, 1)];
        (int right, int bottom) = (frame.Width, frame.Height);
        Point2f[] to = [new(0, 0), new(right, 0), new(right, bottom), new(0, bottom)];
        using Mat perspective = Cv2.GetPerspectiveTransform(from, to);
        Mat view = new();
        Cv2.WarpPerspective(
            photograph,
            view,
            perspective,
            frame,
            InterpolationFlags.Linear,
            random.NextDouble() < 0.6 ? BorderTypes.Reflect : BorderTypes.Replicate
        );
        return view;
    }

    private static double Between(Random random, double low, double high) =>
        low + random.NextDouble() * (high - low);
}
