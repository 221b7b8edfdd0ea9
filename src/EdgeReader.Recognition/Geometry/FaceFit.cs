using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>Where a face of a note lies in a picture, and what speaks for it.</summary>
/// <param name="Face">The face.</param>
/// <param name="Corners">
/// Top left, top right, bottom right, bottom left of the note as it is read, in pixels of the
/// picture; outside of it where the note is.
/// </param>
/// <param name="Found">Landmarks that were found in their places, each once.</param>
/// <param name="Cells">In how many of the 6 × 3 parts of the note they lie, 1…18.</param>
/// <param name="Parts">2 where two parts of the note had to be laid apart, as of a folded one.</param>
public sealed record FaceFit(
    LandmarkFace Face,
    IReadOnlyList<Point2f> Corners,
    IReadOnlyList<LandmarkMatch> Found,
    int Cells,
    int Parts
)
{
    /// <summary>How many landmarks were found in their places.</summary>
    public int Inliers => Found.Count;

    /// <summary>
    /// Of them: keypoints that no fit of another value explains, or far worse. A portrait that all
    /// values share says that there is a note, and nothing about which.
    /// </summary>
    public int Own { get; init; }
}
