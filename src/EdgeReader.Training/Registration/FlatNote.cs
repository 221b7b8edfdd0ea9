using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>A note that lies flat in a photograph, so that it can be taken out of it.</summary>
/// <param name="Photograph">Where it is seen.</param>
/// <param name="Corners">
/// Top left, top right, bottom right, bottom left of the note as it is read, in pixels of the
/// photograph; a corner may lie a little outside.
/// </param>
/// <param name="Ratio">Height of its design over its width, 0.36…0.54.</param>
/// <param name="Face">
/// Which face of its design: notes of one label and number show the same side of the same
/// printing. The numbers say nothing else; −1 is a face that was not found out.
/// </param>
/// <param name="Inliers">Keypoints that agree; 0 where the corners come from its outline.</param>
/// <param name="Method">How it was found.</param>
public sealed record FlatNote(
    Photograph Photograph,
    IReadOnlyList<Point2f> Corners,
    double Ratio,
    int Face,
    int Inliers,
    RegistrationMethod Method
)
{
    /// <summary>The note alone, upright: 8-bit BGR, the caller disposes it.</summary>
    /// <param name="width">In pixels, from 8; the height follows from the design.</param>
    /// <exception cref="Recognition.ReaderException">The photograph is gone.</exception>
    public Mat Rectify(int width)
    {
        using Mat pixels = Photograph.Load();
        return Rectify(pixels, width);
    }

    /// <summary>The same from the photograph's pixels, 8-bit BGR, where they are at hand.</summary>
    public Mat Rectify(Mat pixels, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 8);
        Size size = new(width, (int)Math.Round(width * Ratio));
        return Quadrangle.Rectify(pixels, Corners, size);
    }
}
