using OpenCvSharp;

namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>A box in a frame, in shares of the frame: 0…1 is inside of it.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Bottom">Its lower side.</param>
public readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The box around points.</summary>
    /// <param name="points">At least one; pixels.</param>
    /// <param name="frame">The frame's size, pixels.</param>
    internal static Extent Of(IEnumerable<Point2f> points, Size frame)
    {
        Point2f[] all = [.. points];
        return new(
            (double)all.Min(p => p.X) / frame.Width,
            (double)all.Min(p => p.Y) / frame.Height,
            (double)all.Max(p => p.X) / frame.Width,
            (double)all.Max(p => p.Y) / frame.Height
        );
    }
}
