using System.Numerics.Tensors;
using OpenCvSharp;
using OpenCvSharp.Features2D;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// Places of a picture that are found again in other views of it. Source: SIFT, Lowe 2004;
/// RootSIFT, Arandjelović and Zisserman 2012.
/// </summary>
/// <param name="points">Where they are, in pixels or in millimetres.</param>
/// <param name="scales">How large each is: SIFT's diameter, in the same unit.</param>
/// <param name="angles">Which way each is turned, degrees, 0…360.</param>
/// <param name="descriptors">
/// A row of numbers a point, each row of length 1: <see cref="Length"/> numbers of SIFT's.
/// </param>
public sealed class Keypoints(Point2f[] points, float[] scales, float[] angles, float[] descriptors)
{
    /// <summary>Numbers of a descriptor of SIFT's.</summary>
    public const int Length = 128;

    /// <summary>Side in pixels that the long side of a picture is brought to, usually.</summary>
    public const int UsualLongSide = 560;

    /// <summary>Most points of a picture, usually.</summary>
    public const int UsualMost = 900;

    private const double LeastContrast = 0.02;

    /// <summary>How many there are.</summary>
    public int Count => points.Length;

    /// <summary>Where they are.</summary>
    public IReadOnlyList<Point2f> Points => points;

    /// <summary>How large each is, in the unit of the points.</summary>
    public IReadOnlyList<float> Scales => scales;

    /// <summary>Which way each is turned, degrees, 0…360.</summary>
    public IReadOnlyList<float> Angles => angles;

    /// <summary>What it looks like around a point: of length 1.</summary>
    public ReadOnlySpan<float> Descriptor(int point) => descriptors.AsSpan(point * Row, Row);

    /// <summary>What it looks like around each point, one after the other.</summary>
    internal ReadOnlySpan<float> Descriptors => descriptors;

    /// <summary>Finds those of a picture.</summary>
    /// <param name="picture">8-bit BGR or grey, of any size from 16 × 16.</param>
    /// <param name="longSide">Its long side is brought to so many pixels first.</param>
    /// <param name="most">The strongest so many are kept.</param>
    /// <returns>In pixels of the picture as it was.</returns>
    public static Keypoints Of(Mat picture, int longSide = UsualLongSide, int most = UsualMost)
    {
        double scale = (double)longSide / Math.Max(picture.Width, picture.Height);
        if (Math.Min(picture.Width, picture.Height) * scale < 1)
        {
            return new([], [], [], []);
        }
        using Mat sized = picture.Resize(
            new(),
            scale,
            scale,
            scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic
        );
        using Mat grey =
            sized.Channels() == 1 ? sized.Clone() : sized.CvtColor(ColorConversionCodes.BGR2GRAY);
        using SIFT detector = SIFT.Create(most, contrastThreshold: LeastContrast);
        using Mat found = new();
        detector.DetectAndCompute(grey, null, out KeyPoint[] keypoints, found);
        float[] descriptors = [];
        if (keypoints.Length > 0)
        {
            found.GetArray(out descriptors);
        }
        for (int i = 0; i < keypoints.Length; i++)
        {
            Span<float> descriptor = descriptors.AsSpan(i * Length, Length);
            float sum = TensorPrimitives.Sum<float>(descriptor) + 1e-7f;
            TensorPrimitives.Divide(descriptor, sum, descriptor);
            TensorPrimitives.Sqrt(descriptor, descriptor);
        }
        float back = (float)(1 / scale);
        return new(
            [.. keypoints.Select(k => k.Pt * back)],
            [.. keypoints.Select(k => k.Size * back)],
            [.. keypoints.Select(k => k.Angle)],
            descriptors
        );
    }

    /// <summary>The same in a picture of which theirs is a part.</summary>
    /// <param name="by">Where in it theirs begins.</param>
    public Keypoints Moved(Point by) =>
        new([.. points.Select(p => p + by)], scales, angles, descriptors);

    /// <summary>Some of them, elsewhere: scales and angles stay as they are.</summary>
    /// <param name="chosen">Their places in <see cref="Points"/>.</param>
    /// <param name="elsewhere">Where they now are.</param>
    public Keypoints Choose(IReadOnlyList<int> chosen, Point2f[] elsewhere) =>
        new(
            elsewhere,
            [.. chosen.Select(i => scales[i])],
            [.. chosen.Select(i => angles[i])],
            [.. chosen.SelectMany(i => descriptors[(i * Row)..((i + 1) * Row)])]
        );

    /// <summary>The same in another unit.</summary>
    /// <param name="unit">Multiplies the scales; the points stay as they are.</param>
    public Keypoints Scaled(float unit) =>
        new(points, [.. scales.Select(s => s * unit)], angles, descriptors);

    /// <summary>
    /// The descriptors as a matrix, a row a point: it looks at this object's numbers, and must be
    /// disposed by the caller before it is let go.
    /// </summary>
    public Mat ToMat() => Mat.FromPixelData(Count, Row, MatType.CV_32FC1, descriptors);

    private int Row => Count == 0 ? Length : descriptors.Length / Count;
}
