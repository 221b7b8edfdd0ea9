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
        using Mat small = Scaled(bgr, scale);
        return small.CvtColor(ColorConversionCodes.BGR2GRAY);
    }

    /// <summary>At another size, by area, no side less than a pixel; the caller's.</summary>
    public static Mat Scaled(Mat picture, double scale)
    {
        Size size = new(
            Math.Max(1, (int)Math.Round(picture.Width * scale)),
            Math.Max(1, (int)Math.Round(picture.Height * scale))
        );
        return picture.Resize(size, interpolation: InterpolationFlags.Area);
    }
}
