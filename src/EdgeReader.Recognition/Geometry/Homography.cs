using System.Runtime.InteropServices;
using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>Maps a plane seen in one picture to the same plane in another.</summary>
public sealed class Homography
{
    private readonly double[] _elements;

    private Homography(Mat matrix) => matrix.GetArray(out _elements);

    /// <summary>The one that maps four corners to four others.</summary>
    public static Homography Between(IReadOnlyList<Point2f> from, IReadOnlyList<Point2f> to)
    {
        using Mat matrix = Cv2.GetPerspectiveTransform(from, to);
        return new(matrix);
    }

    /// <summary>
    /// The one that most pairs agree with. Source: MAGSAC++, Barath et al. 2020, as in OpenCV;
    /// always the same for the same pairs.
    /// </summary>
    /// <param name="pairs">Points of both pictures that may be the same one.</param>
    /// <param name="tolerance">Pixels of the picture mapped to.</param>
    /// <param name="inliers">Whether each pair agrees.</param>
    /// <returns>Null where there is none.</returns>
    public static Homography? Fit(
        IReadOnlyList<PointPair> pairs,
        double tolerance,
        out bool[] inliers
    )
    {
        inliers = new bool[pairs.Count];
        if (pairs.Count < 4)
        {
            return null;
        }
        using Mat mask = new();
        using Mat matrix = Cv2.FindHomography(
            pairs.Select(p => new Point2d(p.From.X, p.From.Y)),
            pairs.Select(p => new Point2d(p.To.X, p.To.Y)),
            HomographyMethods.USAC_MAGSAC,
            tolerance,
            mask,
            maxIters: 2000,
            confidence: 0.999
        );
        if (matrix.Empty() || mask.Total() != pairs.Count)
        {
            return null;
        }
        mask.GetArray(out byte[] agrees);
        inliers = [.. agrees.Select(a => a != 0)];
        return new(matrix);
    }

    /// <summary>The affine map that most pairs agree with, where a homography has too few.</summary>
    /// <param name="pairs">Points of both pictures that may be the same one.</param>
    /// <param name="tolerance">Pixels of the picture mapped to.</param>
    /// <returns>Null where there is none. Always the same for the same pairs.</returns>
    public static Homography? FitAffine(IReadOnlyList<PointPair> pairs, double tolerance)
    {
        if (pairs.Count < 3)
        {
            return null;
        }
        using Mat from = Points(pairs.Select(p => p.From));
        using Mat to = Points(pairs.Select(p => p.To));
        using Mat mask = new();
        using Mat? affine = Cv2.EstimateAffine2D(
            from,
            to,
            mask,
            RobustEstimationAlgorithms.RANSAC,
            tolerance
        );
        if (affine is null || affine.Empty())
        {
            return null;
        }
        affine.GetArray(out double[] rows);
        using Mat matrix = Mat.FromPixelData(3, 3, MatType.CV_64FC1, (double[])[.. rows, 0, 0, 1]);
        return new(matrix);
    }

    private static Mat Points(IEnumerable<Point2f> points)
    {
        Point2f[] all = [.. points];
        Mat mat = new(all.Length, 1, MatType.CV_32FC2);
        mat.SetArray(all);
        return mat;
    }

    /// <summary>Maps back.</summary>
    /// <returns>Null where it is squashed to a line and can't be.</returns>
    public Homography? Inverse()
    {
        using Mat matrix = Mat.FromPixelData(3, 3, MatType.CV_64FC1, _elements);
        using Mat inverse = new();
        return Cv2.Invert(matrix, inverse) != 0 ? new(inverse) : null;
    }

    /// <summary>Maps points.</summary>
    public Point2f[] Map(IReadOnlyList<Point2f> points)
    {
        using Mat matrix = Mat.FromPixelData(3, 3, MatType.CV_64FC1, _elements);
        return points.Count == 0 ? [] : Cv2.PerspectiveTransform(points, matrix);
    }
}
