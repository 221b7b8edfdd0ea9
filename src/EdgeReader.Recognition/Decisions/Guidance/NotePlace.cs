using System.Text.Json.Serialization;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
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
/// <param name="Other">
/// A note of another value beside or over it: how many landmarks of its own that one has for each
/// of this one's, 0…1; 0 where there is none.
/// </param>
/// <param name="IsOfNone">Whether it is money that is no answer: retired.</param>
public sealed record NotePlace(
    double Left,
    double Top,
    double Right,
    double Bottom,
    double Size,
    double Taper,
    double Found,
    double Other = 0,
    bool IsOfNone = false
)
{
    /// <summary>The box around the landmarks that were found; the whole frame if not told.</summary>
    [JsonRequired]
    public Extent Seen { get; init; } = new(0, 0, 1, 1);

    /// <summary>Landmarks in each of the note's 6 × 3 parts in which there are any, in the mean.</summary>
    [JsonRequired]
    public double Density { get; init; } = double.MaxValue;

    /// <summary>With fewer landmarks, corners may be anywhere.</summary>
    public const int LeastLandmarks = 10;

    private const int CellsOfNote = 18;

    /// <summary>Of the smaller one's area: what lies over more of it is the same note.</summary>
    private const double MostShared = 0.5;

    /// <summary>Fewer landmarks of its own may lie anywhere by chance.</summary>
    private const int LeastOwn = 15;

    /// <summary>
    /// Of 20 photographs of several notes the other one has 0.36…0.96 in 19; of 415 of one note
    /// none has any.
    /// </summary>
    private const double LeastOther = 0.3;

    /// <summary>Whether another value is as good as equally seen.</summary>
    public bool HasOther => Other >= LeastOther;

    /// <summary>Of the fit that most speaks for; null where none is sure enough of its corners.</summary>
    /// <param name="found">What geometry found; null where it was not asked.</param>
    /// <param name="frame">The frame's size, pixels.</param>
    /// <param name="answers">What faces are worth.</param>
    public static NotePlace? Of(Verification? found, Size frame, AnswerSet answers)
    {
        if (found?.Best is not { } fit || fit.Inliers < LeastLandmarks)
        {
            return null;
        }
        var corners = fit.Corners;
        Extent at = Extent.Of(corners, frame);
        double area = Cv2.ContourArea(corners);
        double inside = Cv2.IntersectConvexConvex(corners, Quadrangle.Of(frame), out _);
        double seenCells = CellsOfNote * inside / Math.Max(area, 1);
        return new(
            at.Left,
            at.Top,
            at.Right,
            at.Bottom,
            Math.Max(at.Right - at.Left, at.Bottom - at.Top),
            Math.Max(Quadrangle.Taper(corners, 0), Quadrangle.Taper(corners, 1)),
            Math.Clamp(fit.Cells / Math.Max(seenCells, 1), 0, 1),
            Rival(found, fit, answers),
            answers.PlaceOf(fit.Face.Label) == answers.None
        )
        {
            Seen = Extent.Of(fit.Found.Select(m => m.At), frame),
            Density = (double)fit.Inliers / Math.Max(1, fit.Cells),
        };
    }

    // Both sides of one value in a picture, or its halves, are no doubt about the value.
    private static double Rival(Verification found, FaceFit best, AnswerSet answers) =>
        (double)
            found
                .Fits.Where(f =>
                    answers.PlaceOf(f.Face.Label) != answers.PlaceOf(best.Face.Label)
                    && f.Own >= LeastOwn
                    && Shared(f, best) < MostShared
                )
                .Select(f => f.Own)
                .DefaultIfEmpty(0)
                .Max() / Math.Max(best.Own, 1);

    private static double Shared(FaceFit a, FaceFit b)
    {
        double both = Cv2.IntersectConvexConvex(a.Corners, b.Corners, out _);
        double smaller = Math.Min(Cv2.ContourArea(a.Corners), Cv2.ContourArea(b.Corners));
        return both / Math.Max(smaller, 1);
    }
}
