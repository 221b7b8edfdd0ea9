using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>
/// What in one frame stands in the way of an answer: the first that holds, the surest signs first.
/// </summary>
/// <remarks>
/// Chosen on frames of simulated presentations that were no answer alone; <c>make troubles</c>
/// counts how often each is rightly told.
/// </remarks>
public static class FrameTrouble
{
    private const double Inset = 0.02;
    private const double LargestOutside = 0.1;
    private const double AtEdge = 0.15;
    private const double LeastSize = 0.45;
    private const double LeastSharp = 0.115;
    private const double MostTaper = 1.22;
    private const double LeastFound = 0.4;
    private const double LeastDensity = 5;
    private const double Still = 0.9;

    /// <summary>The trouble; unsure where nothing else is seen.</summary>
    /// <param name="frame">What the frame says.</param>
    /// <param name="mounting">How the camera is mounted.</param>
    public static Reason Of(Evidence frame, Mounting mounting)
    {
        FrameQuality quality = frame.Quality;
        return quality.IsTooDark ? Reason.TooDark
            : quality.IsDazzled ? Reason.TooBright
            : quality.IsSoft ? Reason.TooNear
            : OfPlace(frame, mounting) is { } place ? place
            : quality.IsBacklit ? Reason.Backlit
            : quality.Sharpness.IsStreaked && frame.Alikeness < Still ? Reason.Moving
            // Streaks in a view that stays are its own.
            : quality.Sharpness is { IsBlurred: true, IsStreaked: false, Least: < LeastSharp }
                ? Reason.Blurred
            : frame.Place is { Taper: > MostTaper } ? Reason.Tilted
            : frame.Place is { Found: < LeastFound, Density: >= LeastDensity } ? Reason.Covered
            // What is no trouble as a rule is one where there is no other.
            : quality.IsDim ? Reason.TooDark
            : quality.HasHighlights ? Reason.TooBright
            : Reason.Unsure;
    }

    private static Reason? OfPlace(Evidence frame, Mounting mounting)
    {
        if (frame.Place is not { } note)
        {
            return frame.IsAfar ? Reason.TooFar : null;
        }
        // Where no landmark is seen up to the edge, it is a fold that it ends at.
        double left = note.Seen.Left < AtEdge ? Math.Max(0, -note.Left) : 0;
        double right = note.Seen.Right > 1 - AtEdge ? Math.Max(0, note.Right - 1) : 0;
        double above = note.Seen.Top < AtEdge ? Math.Max(0, -note.Top) : 0;
        double below = note.Seen.Bottom > 1 - AtEdge ? Math.Max(0, note.Bottom - 1) : 0;
        bool isOutside = Math.Max(Math.Max(left, right), Math.Max(above, below)) > LargestOutside;
        bool isOnBothSides = Math.Min(left, right) > Inset || Math.Min(above, below) > Inset;
        return note.HasOther ? Reason.TwoNotes
            : note.IsOfNone ? Reason.NoNote
            : isOutside && isOnBothSides ? Reason.TooNear
            : isOutside ? mounting.Move(left - right, above - below)
            : note.Size < LeastSize ? Reason.TooFar
            : null;
    }
}
