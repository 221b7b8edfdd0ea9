using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>Brings together the keypoints of many flat notes of one face.</summary>
internal sealed class LandmarkClusters
{
    // Flat notes are laid over each other to about a millimetre.
    private const double NearMillimetres = 1.6;
    private const double MostScale = 1.35;
    private const double MostAngle = 22;
    private const float LeastLikeness = 0.8f;
    private const float Cell = 4;

    private readonly Dictionary<(int, int), List<LandmarkCluster>> _byCell = [];
    private readonly List<LandmarkCluster> _all = [];

    /// <summary>All places, in the order in which they were first seen.</summary>
    public IReadOnlyList<LandmarkCluster> All => _all;

    /// <summary>Adds the keypoints of a flat note.</summary>
    /// <param name="note">Its number.</param>
    /// <param name="keypoints">In millimetres of the note.</param>
    public void Add(int note, Keypoints keypoints)
    {
        for (int i = 0; i < keypoints.Count; i++)
        {
            LandmarkCluster? known = Near(keypoints, i)
                .Where(c => !c.Has(note))
                .MaxBy(c => c.Likeness(keypoints.Descriptor(i)));
            if (known is null || known.Likeness(keypoints.Descriptor(i)) < LeastLikeness)
            {
                known = new(keypoints.Descriptor(i).Length);
                _all.Add(known);
                Point2f at = keypoints.Points[i];
                (int, int) cell = ((int)(at.X / Cell), (int)(at.Y / Cell));
                if (!_byCell.TryGetValue(cell, out List<LandmarkCluster>? list))
                {
                    _byCell[cell] = list = [];
                }
                list.Add(known);
            }
            known.Add(note, keypoints, i);
        }
    }

    private IEnumerable<LandmarkCluster> Near(Keypoints keypoints, int point)
    {
        Point2f at = keypoints.Points[point];
        float scale = keypoints.Scales[point];
        float angle = keypoints.Angles[point];
        (int column, int row) = ((int)(at.X / Cell), (int)(at.Y / Cell));
        for (int dx = -1; dx <= 1; dx++)
        {
            for (int dy = -1; dy <= 1; dy++)
            {
                foreach (
                    LandmarkCluster cluster in _byCell.GetValueOrDefault((column + dx, row + dy))
                        ?? []
                )
                {
                    double ratio = cluster.Scale / scale;
                    double turn = Math.Abs(cluster.Angle - angle) % 360;
                    if (
                        cluster.At.DistanceTo(at) < NearMillimetres + 0.15 * scale
                        && ratio is > 1 / MostScale and < MostScale
                        && Math.Min(turn, 360 - turn) < MostAngle
                    )
                    {
                        yield return cluster;
                    }
                }
            }
        }
    }
}
