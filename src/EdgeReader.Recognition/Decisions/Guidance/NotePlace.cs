using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>Where a note lies in the frame, in shares of the frame: 0…1 is inside of it.</summary>
/// <param name="Left">The note's leftmost corner.</param>
/// <param name="Top">Its uppermost.</param>
/// <param name="Right">Its rightmost.</param>
/// <param name="Bottom">Its lowest.</param>
/// <param name="Size">The larger of what it takes of the frame's width and of its height.</param>
/// <param name="Taper">Its longer side over the opposite one, from 1: how slanted it is.</param>
/// <param name="Found">Of what of it is in the frame, the share where landmarks are, 0…1.</param>
public sealed record NotePlace(
    double Left,
    double Top,
    double Right,
    double Bottom,
    double Size,
    double Taper,
    double Found
)
{
    /// <summary>With fewer landmarks, corners may be anywhere.</summary>
    public const int LeastLandmarks = 10;

    private const int CellsOfNote = 18;

    /// <summary>Of the fit that most speaks for; null where none is sure enough of its corners.</summary>
    /// <param name="found">What geometry found; null where it was not asked.</param>
    /// <param name="frame">The frame's size, pixels.</param>
    public static NotePlace? Of(Verification? found, Size frame)
    {
        if (found?.Best is not { } fit || fit.Inliers < LeastLandmarks)
        {
            return null;
        }
        var corners = fit.Corners;
        double left = corners.Min(c => c.X) / frame.Width;
        double right = corners.Max(c => c.X) / frame.Width;
        double top = corners.Min(c => c.Y) / frame.Height;
        double bottom = corners.Max(c => c.Y) / frame.Height;
        double area = Cv2.ContourArea(corners);
        double inside = Cv2.IntersectConvexConvex(corners, Quadrangle.Of(frame), out _);
        double seenCells = CellsOfNote * inside / Math.Max(area, 1);
        return new(
            left,
            top,
            right,
            bottom,
            Math.Max(right - left, bottom - top),
            Math.Max(Quadrangle.Taper(corners, 0), Quadrangle.Taper(corners, 1)),
            Math.Clamp(fit.Cells / Math.Max(seenCells, 1), 0, 1)
        );
    }
}
