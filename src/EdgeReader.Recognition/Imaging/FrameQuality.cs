using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>How usable a frame is, independent of what it shows and of its resolution.</summary>
/// <param name="Brightness">Mean luma, 0 (black) to 255 (white).</param>
/// <param name="Highlights">Share of the frame, 0…1, in which nothing but white is left.</param>
/// <param name="Inside">Mean luma of its middle, half as wide and half as high.</param>
/// <param name="Border">Mean luma of the rest.</param>
/// <param name="Sharpness">How steep edges are where they are least steep.</param>
public readonly record struct FrameQuality(
    double Brightness,
    double Highlights = 0,
    double Inside = 0,
    double Border = 0,
    Sharpness Sharpness = default
)
{
    /// <summary>
    /// Below this mean luma the network's answers are about noise. Chosen between the dark
    /// stretches of the demonstration (below 15) and its lit frames (above 30), as the tests of
    /// the scenes hold; on real cameras it is still to be tried.
    /// </summary>
    public const double DarkestUsableBrightness = 22;

    // Chosen on drawn scenes of cards: see FrameQualityOfScenesTests.
    private const double MostHighlights = 0.05;
    private const double SomeHighlights = 0.01;
    private const double DarkestInside = 0.52;
    private const double Dim = 42;

    // Chosen on simulated presentations of strangers' notes.
    private const double MostContrastOfSoft = 10;
    private const double MostContrastToBrightness = 0.15;
    private const double SoftBelow = 0.115;

    /// <summary>Whether so much of the frame is nothing but white that print may be lost.</summary>
    public bool IsDazzled => Highlights > MostHighlights;

    /// <summary>Whether there is a lamp or its reflection at all.</summary>
    public bool HasHighlights => Highlights > SomeHighlights;

    /// <summary>Whether more light would do it good, though it is not too dark.</summary>
    public bool IsDim => Brightness < Dim;

    /// <summary>
    /// Whether all of it is soft, and nothing behind it is sharp: something too near for a lens of
    /// fixed focus fills the frame. An empty wall is soft too; of one level all over nothing is
    /// known. Where there is little light there is little contrast too, sharp or not.
    /// </summary>
    public bool IsSoft =>
        Sharpness.Contrast < Math.Min(MostContrastOfSoft, MostContrastToBrightness * Brightness)
        && Sharpness.Least is > 0 and < SoftBelow;

    /// <summary>Whether the light is behind what is in the middle.</summary>
    public bool IsBacklit => Inside < DarkestInside * Border;

    /// <summary>Whether the frame is too dark to count as evidence for or against anything.</summary>
    public bool IsTooDark => Brightness < DarkestUsableBrightness;

    /// <summary>Measures a picture, 8-bit BGR of any size; left unchanged.</summary>
    public static FrameQuality Measure(Mat bgr)
    {
        using Mat grey = SmallPicture.Grey(bgr);
        return MeasureSmall(grey);
    }

    /// <summary>Measures what <see cref="SmallPicture.Grey"/> made of a picture.</summary>
    internal static FrameQuality MeasureSmall(Mat grey)
    {
        using Mat white = grey.Threshold(250, 1, ThresholdTypes.Binary);
        double mean = Cv2.Mean(grey).Val0;
        (int width, int height) = (grey.Width, grey.Height);
        using Mat middle = new(
            grey,
            new Rect(width / 4, height / 4, (width + 1) / 2, (height + 1) / 2)
        );
        double share = (double)middle.Total() / grey.Total();
        double inside = Cv2.Mean(middle).Val0;
        double border = share < 1 ? (mean - share * inside) / (1 - share) : mean;
        return new(mean, Cv2.Mean(white).Val0, inside, border, Sharpness.Measure(grey));
    }
}
