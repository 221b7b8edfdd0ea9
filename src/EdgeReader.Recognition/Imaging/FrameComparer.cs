using OpenCvSharp;

namespace EdgeReader.Recognition.Imaging;

/// <summary>
/// How alike a frame is to the one before. What a network makes of two frames is as alike as
/// they are: a note that lies still is one look, however many frames show it.
/// </summary>
/// <remarks>
/// The normalized cross-correlation (Lewis 1995) of what is left of two small pictures when their
/// coarse light and shade is taken away: a shift by an eightieth of the width about halves it, a
/// change of light alone doesn't touch it.
/// </remarks>
public sealed class FrameComparer : IDisposable
{
    private const int LongSide = 80;
    private const double Coarse = 2;

    /// <summary>Grey levels, root mean square: less is a plain wall, or the dark.</summary>
    private const double LeastDetail = 0.6;

    private Mat? _before;

    /// <summary>Compares a frame with the one of the call before.</summary>
    /// <param name="grey">8-bit grey, some 320 pixels wide; left unchanged.</param>
    /// <returns>0 for another view, or the first; 1 for the same.</returns>
    public double Compare(Mat grey)
    {
        Mat now = DetailOf(grey);
        double alike = _before is null ? 0 : Alike(_before, now);
        _before?.Dispose();
        _before = now;
        return alike;
    }

    /// <inheritdoc/>
    public void Dispose() => _before?.Dispose();

    private static double Alike(Mat one, Mat other)
    {
        if (one.Size() != other.Size())
        {
            return 0;
        }
        double detail = Cv2.Norm(one);
        double otherDetail = Cv2.Norm(other);
        double least = LeastDetail * Math.Sqrt(one.Total());
        if (detail < least || otherDetail < least)
        {
            return detail < least && otherDetail < least ? 1 : 0;
        }
        return Math.Clamp(one.Dot(other) / (detail * otherDetail), 0, 1);
    }

    private static Mat DetailOf(Mat grey)
    {
        double scale = (double)LongSide / Math.Max(grey.Width, grey.Height);
        using Mat small = SmallPicture.Scaled(grey, scale);
        Mat levels = new();
        small.ConvertTo(levels, MatType.CV_32FC1);
        using Mat coarse = levels.GaussianBlur(new Size(), Coarse);
        Cv2.Subtract(levels, coarse, levels);
        return levels;
    }
}
