using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>What in one frame stands in the way of an answer: the first that holds.</summary>
public static class FrameTrouble
{
    private const double Inset = 0.02;
    private const double LargestOutside = 0.1;
    private const double LeastSize = 0.42;
    private const double LeastSpot = 0.12;
    private const double MostTaper = 1.5;
    private const double LeastFound = 0.4;

    /// <summary>The trouble; unsure where nothing else is seen.</summary>
    /// <param name="frame">What the frame says.</param>
    /// <param name="mounting">How the camera is mounted.</param>
    public static Reason Of(Evidence frame, Mounting mounting) =>
        OfLight(frame.Quality) ?? OfSharpness(frame.Quality) ?? OfPlace(frame, mounting);

    private static Reason? OfLight(FrameQuality quality) =>
        quality.IsTooDark ? Reason.TooDark
        : quality.IsDazzled ? Reason.TooBright
        : quality.IsBacklit ? Reason.Backlit
        : null;

    private static Reason? OfSharpness(FrameQuality quality) =>
        quality.Sharpness.IsStreaked ? Reason.Moving
        : quality.Sharpness.IsBlurred ? Reason.Blurred
        : null;

    private static Reason OfPlace(Evidence frame, Mounting mounting)
    {
        if (frame.Place is not { } note)
        {
            return frame.Spot is { Share: < LeastSpot } ? Reason.TooFar : Reason.Unsure;
        }
        double left = Math.Max(0, -note.Left);
        double right = Math.Max(0, note.Right - 1);
        double above = Math.Max(0, -note.Top);
        double below = Math.Max(0, note.Bottom - 1);
        bool isOutside = Math.Max(Math.Max(left, right), Math.Max(above, below)) > LargestOutside;
        bool isOnBothSides = Math.Min(left, right) > Inset || Math.Min(above, below) > Inset;
        return note.HasOther ? Reason.TwoNotes
            : note.IsOfNone ? Reason.NoNote
            : isOutside && isOnBothSides ? Reason.TooNear
            : isOutside ? mounting.Move(left - right, above - below)
            : note.Size < LeastSize ? Reason.TooFar
            : note.Taper > MostTaper ? Reason.Tilted
            : note.Found < LeastFound ? Reason.Covered
            : Reason.Unsure;
    }
}
