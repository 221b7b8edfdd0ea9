using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>How usable a frame is, independent of what it shows and of its resolution.</summary>
/// <param name="Brightness">Mean luma, 0 (black) to 255 (white).</param>
/// <param name="Highlights">Share of the frame, 0…1, in which nothing but white is left.</param>
/// <param name="Backlight">
/// How much brighter the frame's border is than its middle, −255…255 in mean luma.
/// </param>
/// <param name="Sharpness">How steep edges are where they are least steep.</param>
public readonly record struct FrameQuality(
    double Brightness,
    double Highlights = 0,
    double Backlight = 0,
    Sharpness Sharpness = default
)
{
    /// <summary>
    /// Below this mean luma the network's answers are about noise. Chosen between the dark
    /// stretches of the demonstration (below 15) and its lit frames (above 30), as the tests of
    /// the scenes hold; on real cameras it is still to be tried.
    /// </summary>
    public const double DarkestUsableBrightness = 22;

    /// <summary>Longer sides are brought to this, pixels: blur counts by the frame's width.</summary>
    private const int LongSide = 320;

    /// <summary>Whether the frame is too dark to count as evidence for or against anything.</summary>
    public bool IsTooDark => Brightness < DarkestUsableBrightness;

    /// <summary>Measures a picture, 8-bit BGR of any size; left unchanged.</summary>
    public static FrameQuality Measure(Mat bgr)
    {
        double scale = Math.Min(1, (double)LongSide / Math.Max(bgr.Width, bgr.Height));
        Size size = new(
            Math.Max(1, (int)Math.Round(bgr.Width * scale)),
            Math.Max(1, (int)Math.Round(bgr.Height * scale))
        );
        using Mat small = bgr.Resize(size, interpolation: InterpolationFlags.Area);
        // Rec. 601 luma weights.
        using Mat grey = small.CvtColor(ColorConversionCodes.BGR2GRAY);
        using Mat white = grey.Threshold(250, 1, ThresholdTypes.Binary);
        double mean = Cv2.Mean(grey).Val0;
        using Mat middle = new(
            grey,
            new Rect(size.Width / 4, size.Height / 4, (size.Width + 1) / 2, (size.Height + 1) / 2)
        );
        double share = (double)middle.Total() / grey.Total();
        double inside = Cv2.Mean(middle).Val0;
        double border = share < 1 ? (mean - share * inside) / (1 - share) : mean;
        return new(mean, Cv2.Mean(white).Val0, border - inside, Sharpness.Measure(grey));
    }
}
