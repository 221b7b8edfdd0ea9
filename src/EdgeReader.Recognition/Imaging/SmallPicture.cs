using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>
/// A frame at the size at which its quality is measured, so that what is found doesn't depend on
/// the camera's resolution, and costs little.
/// </summary>
internal static class SmallPicture
{
    /// <summary>Longer sides are brought to this, pixels: blur counts by the frame's width.</summary>
    private const int LongSide = 320;

    /// <summary>Luma by Rec. 601, 8-bit grey, no side longer than 320; the caller's.</summary>
    /// <param name="bgr">8-bit BGR of any size; left unchanged.</param>
    public static Mat Grey(Mat bgr)
    {
        double scale = Math.Min(1, (double)LongSide / Math.Max(bgr.Width, bgr.Height));
        Size size = new(
            Math.Max(1, (int)Math.Round(bgr.Width * scale)),
            Math.Max(1, (int)Math.Round(bgr.Height * scale))
        );
        using Mat small = bgr.Resize(size, interpolation: InterpolationFlags.Area);
        return small.CvtColor(ColorConversionCodes.BGR2GRAY);
    }
}
