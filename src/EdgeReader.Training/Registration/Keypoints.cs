using System.Numerics.Tensors;
using OpenCvSharp;
using OpenCvSharp.Features2D;

namespace EdgeReader.Training.Registration;

/// <summary>
/// Places of a picture that are found again in other views of it. Source: SIFT, Lowe 2004;
/// RootSIFT, Arandjelović and Zisserman 2012.
/// </summary>
internal sealed class Keypoints
{
    private const int Most = 700;
    private const int LongSide = 512;
    private const double LeastContrast = 0.02;
    private const int Length = 128;

    // A match counts where it is clearly nearer than the second nearest. Source: Lowe 2004.
    private const double MostOfSecond = 0.8;

    private readonly float[] _descriptors; // a row of Length a point

    private Keypoints(Point2f[] points, float[] descriptors)
    {
        Points = points;
        _descriptors = descriptors;
    }

    /// <summary>Where they are, in pixels.</summary>
    public IReadOnlyList<Point2f> Points { get; }

    /// <summary>Finds those of a picture.</summary>
    /// <param name="picture">8-bit BGR, of any size.</param>
    public static Keypoints Of(Mat picture)
    {
        double scale = (double)LongSide / Math.Max(picture.Width, picture.Height);
        using Mat sized = picture.Resize(
            new(),
            scale,
            scale,
            scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic
        );
        using Mat grey = sized.CvtColor(ColorConversionCodes.BGR2GRAY);
        using SIFT detector = SIFT.Create(Most, contrastThreshold: LeastContrast);
        using Mat found = new();
        detector.DetectAndCompute(grey, null, out KeyPoint[] points, found);
        float[] descriptors = [];
        if (points.Length > 0)
        {
            found.GetArray(out descriptors);
        }
        for (int i = 0; i < points.Length; i++)
        {
            Span<float> descriptor = descriptors.AsSpan(i * Length, Length);
            float sum = TensorPrimitives.Sum<float>(descriptor) + 1e-7f;
            TensorPrimitives.Divide(descriptor, sum, descriptor);
            TensorPrimitives.Sqrt(descriptor, descriptor);
        }
        float back = (float)(1 / scale);
        return new([.. points.Select(k => k.Pt * back)], descriptors);
    }

    /// <summary>Those inside the corners only, mapped elsewhere.</summary>
    public Keypoints Within(IReadOnlyList<Point2f> corners, Homography map)
    {
        int[] kept =
        [
            .. Enumerable
                .Range(0, Points.Count)
                .Where(i => Cv2.PointPolygonTest(corners, Points[i], false) >= 0),
        ];
        float[] descriptors =
        [
            .. kept.SelectMany(i => _descriptors[(i * Length)..((i + 1) * Length)]),
        ];
        return new(map.Map([.. kept.Select(i => Points[i])]), descriptors);
    }

    /// <summary>Pairs each point with the most similar of another picture, where that is clear.</summary>
    public IReadOnlyList<PointPair> MatchTo(Keypoints other)
    {
        if (Points.Count == 0 || other.Points.Count < 2)
        {
            return [];
        }
        using BFMatcher matcher = new(NormTypes.L2);
        using Mat mine = ToMat();
        using Mat others = other.ToMat();
        return
        [
            .. matcher
                .KnnMatch(mine, others, 2)
                .Where(nearest => nearest[0].Distance < MostOfSecond * nearest[1].Distance)
                .Select(nearest => new PointPair(
                    Points[nearest[0].QueryIdx],
                    other.Points[nearest[0].TrainIdx]
                )),
        ];
    }

    private Mat ToMat() => Mat.FromPixelData(Points.Count, Length, MatType.CV_32FC1, _descriptors);
}
