using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Landmarks;
using OpenCvSharp;

namespace EdgeReader.Training.Evaluation.Witnesses;

/// <summary>
/// Keypoints with descriptors of bits, in the shape in which the witness compares SIFT's, so that
/// one matcher serves all. A bit becomes ±1/√n: of n bits that differ in h the distance is then
/// 2 √(h/n). One more number, alike for all, shrinks distances until those of bits that are usually
/// borne (a quarter differ) are those that SIFT's are borne up to.
/// </summary>
internal static class BinaryKeypoints
{
    private const float Shrunk = 0.85f;

    /// <summary>Oriented FAST and rotated BRIEF, 256 bits. Source: Rublee et al. 2011.</summary>
    public static KeypointDetector Orb { get; } =
        (picture, longSide, most) =>
        {
            using ORB orb = ORB.Create(most);
            return Detect(orb, picture, longSide, most);
        };

    /// <summary>Accelerated KAZE, 486 bits. Source: Alcantarilla et al. 2013.</summary>
    public static KeypointDetector Akaze { get; } =
        (picture, longSide, most) =>
        {
            using AKAZE akaze = AKAZE.Create();
            return Detect(akaze, picture, longSide, most);
        };

    private static Keypoints Detect(Feature2D detector, Mat picture, int longSide, int most)
    {
        using Mat grey = new();
        double scale = (double)longSide / Math.Max(picture.Width, picture.Height);
        Cv2.Resize(picture, grey, new Size(), scale, scale, InterpolationFlags.Area);
        if (grey.Channels() > 1)
        {
            Cv2.CvtColor(grey, grey, ColorConversionCodes.BGR2GRAY);
        }
        using Mat found = new();
        detector.DetectAndCompute(grey, null, out KeyPoint[] points, found);
        int[] kept =
        [
            .. points
                .Index()
                .OrderByDescending(p => p.Item.Response)
                .Take(most)
                .Select(p => p.Index),
        ];
        float back = (float)(1 / scale);
        return new(
            [.. kept.Select(i => points[i].Pt * back)],
            [.. kept.Select(i => points[i].Size * back)],
            [.. kept.Select(i => points[i].Angle)],
            [.. kept.SelectMany(i => Row(found, i))]
        );
    }

    private static IEnumerable<float> Row(Mat found, int point)
    {
        int bytes = found.Cols;
        float one = Shrunk / MathF.Sqrt(8 * bytes);
        for (int i = 0; i < bytes; i++)
        {
            byte bits = found.At<byte>(point, i);
            for (int bit = 0; bit < 8; bit++)
            {
                yield return (bits >> bit & 1) == 0 ? -one : one;
            }
        }
        yield return MathF.Sqrt(1 - Shrunk * Shrunk);
    }
}
