using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// The second witness: looks for the landmarks of some designs in a picture. It knows nothing of
/// what the network says, and fails on other pictures than the network does.
/// </summary>
/// <param name="landmarks">What it looks for.</param>
/// <param name="answerOf">What a label is worth: designs of one value don't compete.</param>
public sealed class GeometricVerifier(NoteLandmarks landmarks, Func<string, int> answerOf)
{
    /// <summary>A descriptor so much nearer is another place's.</summary>
    private const float ClearlyNearer = 0.9f;

    /// <summary>Looks for faces of some designs.</summary>
    /// <param name="picture">8-bit BGR; left unchanged.</param>
    /// <param name="labels">The designs to look for; null for all.</param>
    /// <returns>A fit of each face that can lie in the picture, in no order.</returns>
    public IReadOnlyList<FaceFit> Verify(Mat picture, IReadOnlySet<string>? labels = null)
    {
        return Verify(Keypoints.Of(picture), picture.Size(), labels);
    }

    /// <summary>The same where the keypoints are at hand.</summary>
    /// <param name="keypoints">The picture's.</param>
    /// <param name="picture">The picture's size, pixels.</param>
    /// <param name="labels">The designs to look for; null for all.</param>
    public IReadOnlyList<FaceFit> Verify(
        Keypoints keypoints,
        Size picture,
        IReadOnlySet<string>? labels = null
    )
    {
        List<FaceFit> fits = [];
        foreach (LandmarkFace face in landmarks.Faces)
        {
            if (labels?.Contains(face.Label) == false)
            {
                continue;
            }
            var matches = LandmarkMatcher.Match(keypoints, face);
            if (FaceFitter.Fit(face, matches, picture) is { } fit)
            {
                fits.Add(fit);
            }
        }
        return [.. fits.Select(f => f with { Own = CountOwn(f, fits) })];
    }

    private int CountOwn(FaceFit fit, List<FaceFit> fits)
    {
        int answer = answerOf(fit.Face.Label);
        Dictionary<int, float> rivals = [];
        foreach (FaceFit rival in fits.Where(f => answerOf(f.Face.Label) != answer))
        {
            foreach (LandmarkMatch match in rival.Found)
            {
                float nearest = rivals.GetValueOrDefault(match.Keypoint, float.MaxValue);
                rivals[match.Keypoint] = Math.Min(nearest, match.Distance);
            }
        }
        return fit.Found.Count(m =>
            !rivals.TryGetValue(m.Keypoint, out float rival) || m.Distance < ClearlyNearer * rival
        );
    }
}
