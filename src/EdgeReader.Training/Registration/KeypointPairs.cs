using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>Keypoints of two views, brought together.</summary>
internal static class KeypointPairs
{
    // A match counts where it is clearly nearer than the second nearest. Source: Lowe 2004.
    private const double MostOfSecond = 0.8;

    /// <summary>Those inside the corners only, mapped elsewhere.</summary>
    public static Keypoints Within(
        this Keypoints keypoints,
        IReadOnlyList<Point2f> corners,
        Homography map
    )
    {
        int[] kept =
        [
            .. Enumerable
                .Range(0, keypoints.Count)
                .Where(i => Cv2.PointPolygonTest(corners, keypoints.Points[i], false) >= 0),
        ];
        return keypoints.Choose(kept, map.Map([.. kept.Select(i => keypoints.Points[i])]));
    }

    /// <summary>Pairs each point with the most similar of another picture, where that is clear.</summary>
    public static IReadOnlyList<PointPair> MatchTo(this Keypoints keypoints, Keypoints other)
    {
        if (keypoints.Count == 0 || other.Count < 2)
        {
            return [];
        }
        using BFMatcher matcher = new(NormTypes.L2);
        using Mat mine = keypoints.ToMat();
        using Mat others = other.ToMat();
        return
        [
            .. matcher
                .KnnMatch(mine, others, 2)
                .Where(nearest => nearest[0].Distance < MostOfSecond * nearest[1].Distance)
                .Select(nearest => new PointPair(
                    keypoints.Points[nearest[0].QueryIdx],
                    other.Points[nearest[0].TrainIdx]
                )),
        ];
    }
}
