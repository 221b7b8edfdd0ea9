using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>
/// How steep edges are, told from how grey levels differ at one pixel's distance and at four:
/// over a sharp edge they differ at once, over a blurred one little by little, however strong it
/// is. Blur by motion takes steepness from one direction, blur by focus from all.
/// </summary>
/// <param name="Least">
/// Mean squared difference at one pixel over that at four, in the direction where it is least:
/// 1/16 over a slope without an edge, up to 1 for noise.
/// </param>
/// <param name="Most">The same where it is most.</param>
/// <param name="Contrast">Root mean square of the differences at four pixels, grey levels.</param>
public readonly record struct Sharpness(double Least, double Most, double Contrast)
{
    private const int Near = 1;
    private const int Far = 4;
    private const int Directions = 8;

    // Chosen on drawn scenes of cards: see FrameQualityOfScenesTests.
    private const double LeastContrast = 8;
    private const double BlurredBelow = 0.125;
    private const double StreakedBelow = 0.7;

    /// <summary>Whether there is enough to tell by.</summary>
    public bool HasEdges => Contrast >= LeastContrast;

    /// <summary>Whether edges are too soft for small print; never where there are none.</summary>
    public bool IsBlurred => HasEdges && Least < BlurredBelow;

    /// <summary>Whether that is because something moved.</summary>
    public bool IsStreaked => IsBlurred && Least < StreakedBelow * Most;

    /// <summary>Measures a picture.</summary>
    /// <param name="grey">8-bit grey, some 320 pixels wide; left unchanged.</param>
    internal static Sharpness Measure(Mat grey)
    {
        if (Math.Min(grey.Width, grey.Height) <= Far)
        {
            return default;
        }
        using Mat levels = new();
        grey.ConvertTo(levels, MatType.CV_32FC1);
        Differences near = Differences.Of(levels, Near);
        Differences far = Differences.Of(levels, Far);
        (double least, double most) = (double.PositiveInfinity, 0);
        for (int i = 0; i < Directions; i++)
        {
            double angle = i * Math.PI / Directions;
            double ratio = near.Along(angle) / Math.Max(far.Along(angle), 1e-9);
            (least, most) = (Math.Min(least, ratio), Math.Max(most, ratio));
        }
        return new(least, most, Math.Sqrt((far.Across + far.Down) / 2));
    }

    /// <summary>Mean products of differences across and down: their structure tensor.</summary>
    private readonly record struct Differences(double Across, double Down, double Both)
    {
        public static Differences Of(Mat levels, int distance)
        {
            (int width, int height) = (levels.Width - distance, levels.Height - distance);
            using Mat here = new(levels, new Rect(0, 0, width, height));
            using Mat right = new(levels, new Rect(distance, 0, width, height));
            using Mat below = new(levels, new Rect(0, distance, width, height));
            using Mat across = new();
            using Mat down = new();
            Cv2.Subtract(right, here, across);
            Cv2.Subtract(below, here, down);
            double count = (double)width * height;
            return new(
                across.Dot(across) / count,
                down.Dot(down) / count,
                across.Dot(down) / count
            );
        }

        /// <summary>Mean squared difference in a direction, radians.</summary>
        public double Along(double angle)
        {
            (double sine, double cosine) = Math.SinCos(angle);
            return cosine * cosine * Across + 2 * cosine * sine * Both + sine * sine * Down;
        }
    }
}
