using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>Where a face may lie in a photograph, and what speaks for it.</summary>
/// <param name="Face">The face.</param>
/// <param name="Corners">In pixels of the photograph.</param>
/// <param name="Inliers">Keypoints that agree.</param>
/// <param name="Cells">How alike each cell is, −1…1, in rising order.</param>
/// <param name="Method">How it was found.</param>
internal sealed record Placement(
    NoteFace Face,
    Point2f[] Corners,
    int Inliers,
    double[] Cells,
    RegistrationMethod Method
)
{
    /// <summary>Median over the cells.</summary>
    public double Likeness => Cells[Cells.Length / 2];

    /// <summary>The least alike but two: a note that is folded or covered has more such cells.</summary>
    public double Weakest => Cells[2];
}
