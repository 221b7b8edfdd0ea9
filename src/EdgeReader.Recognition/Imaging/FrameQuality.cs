using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>How usable a frame is, independent of what it shows and of its resolution.</summary>
/// <param name="Brightness">Mean luma, 0 (black) to 255 (white).</param>
public readonly record struct FrameQuality(double Brightness)
{
    /// <summary>
    /// Below this mean luma the network's answers are about noise. Chosen between the dark
    /// stretches of the demonstration (below 15) and its lit frames (above 30), as the tests of
    /// the scenes hold; on real cameras it is still to be tried.
    /// </summary>
    public const double DarkestUsableBrightness = 22;

    /// <summary>Whether the frame is too dark to count as evidence for or against anything.</summary>
    public bool IsTooDark => Brightness < DarkestUsableBrightness;

    /// <summary>Measures a picture, 8-bit BGR of any size; left unchanged.</summary>
    public static FrameQuality Measure(Mat bgr)
    {
        Scalar mean = Cv2.Mean(bgr);
        // Rec. 601 luma weights, as in cv::COLOR_BGR2GRAY.
        return new(0.114 * mean.Val0 + 0.587 * mean.Val1 + 0.299 * mean.Val2);
    }
}
