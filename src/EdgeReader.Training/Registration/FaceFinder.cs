using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>
/// Finds out which faces a design has: flat notes that share keypoints show the same one, and
/// together they say where its border is and which way up it is read.
/// </summary>
internal static class FaceFinder
{
    private const int MostSeeds = 30;
    private const int MostTemplates = 6;
    private const int MostOfOneOrigin = 2;
    private const int LeastInliers = 20;
    private const double Tolerance = 5;

    // Two flat notes cover each other up to their margins; a share of the width.
    private const double MostShift = 0.2;

    /// <summary>Finds the faces that at least two of the outlined notes show.</summary>
    /// <param name="views">Photographs of one design.</param>
    /// <param name="ratio">The design's height over its width.</param>
    /// <param name="firstNumber">Number of the first face found.</param>
    public static IReadOnlyList<NoteFace> Find(
        IReadOnlyList<NoteView> views,
        double ratio,
        int firstNumber
    )
    {
        Point2f[] frame = NoteFace.FrameOf(ratio);
        NoteView[] seeds = Choose(views);
        Keypoints[] flat =
        [
            .. seeds.Select(s =>
                s.Keypoints.Within(s.Outline!, Homography.Between(s.Outline!, frame))
            ),
        ];
        List<Link> links = [];
        DisjointSets<int> sets = new();
        foreach (Link link in Links(flat, frame))
        {
            links.Add(link);
            sets.Join(link.From, link.To);
        }
        List<NoteFace> faces = [];
        foreach (
            var members in links.GroupBy(l => sets.Find(l.From)).OrderByDescending(g => g.Count())
        )
        {
            NoteFace face = new(firstNumber + faces.Count, ratio);
            Learn(face, seeds, [.. members], frame);
            faces.Add(face);
        }
        return faces;
    }

    /// <summary>
    /// Flat notes in turn from each origin, whole photographs first: others lie upside down as
    /// often as not, and near-duplicates teach nothing new.
    /// </summary>
    private static NoteView[] Choose(IReadOnlyList<NoteView> views) =>
        [
            .. views
                .Where(v => v.Outline is not null)
                .DistinctBy(v => v.Photograph.Cluster)
                .GroupBy(v => v.Photograph.Origin)
                .SelectMany(origin =>
                    origin
                        .OrderBy(v => v.OutlineMethod is RegistrationMethod.Page)
                        .Select((view, turn) => (view, turn))
                )
                .OrderBy(v => v.turn)
                .ThenBy(v => v.view.Photograph.Origin, StringComparer.Ordinal)
                .Select(v => v.view)
                .Take(MostSeeds),
        ];

    private static IEnumerable<Link> Links(Keypoints[] flat, Point2f[] frame)
    {
        double most = MostShift * frame[1].X;
        for (int from = 0; from < flat.Length; from++)
        {
            for (int to = from + 1; to < flat.Length; to++)
            {
                var pairs = flat[from].MatchTo(flat[to]);
                if (pairs.Count < LeastInliers)
                {
                    continue;
                }
                Homography? map = Homography.Fit(pairs, Tolerance, out bool[] agree);
                int inliers = agree.Count(a => a);
                Point2f[]? corners = map?.Map(frame);
                Homography? back = map?.Inverse();
                if (corners is null || back is null || inliers < LeastInliers)
                {
                    continue;
                }
                bool turned = Apart(corners, Quadrangle.Turned(frame)) < most;
                if (turned || Apart(corners, frame) < most)
                {
                    yield return new(from, to, map!, inliers, turned);
                    yield return new(to, from, back, inliers, turned);
                }
            }
        }
    }

    /// <summary>Lays the linked notes over the best linked one and agrees on the border.</summary>
    private static void Learn(NoteFace face, NoteView[] seeds, Link[] links, Point2f[] frame)
    {
        int Weight(int seed) => links.Where(l => l.To == seed).Sum(l => l.Inliers);
        int[] members = [.. links.Select(l => l.To).Distinct().OrderByDescending(Weight)];
        int middle = members[0];
        Dictionary<int, (Homography Map, bool Turned)> placed = new()
        {
            [middle] = (Homography.Between(frame, frame), false),
        };
        while (placed.Count < members.Length)
        {
            Link next = links
                .Where(l => placed.ContainsKey(l.To) && !placed.ContainsKey(l.From))
                .MaxBy(l => l.Inliers)!;
            (Homography map, bool turned) = placed[next.To];
            Point2f[] corners = map.Map(next.Map.Map(frame));
            placed[next.From] = (Homography.Between(frame, corners), turned ^ next.Turned);
        }
        Point2f[] border = Border([.. placed.Values], frame);
        int[] whole = [.. members.Where(m => seeds[m].OutlineMethod is RegistrationMethod.Whole)];
        if (2 * whole.Count(m => placed[m].Turned) > whole.Length)
        {
            border = Quadrangle.Turned(border);
        }
        Dictionary<string, int> taken = [];
        foreach (int member in members)
        {
            string origin = seeds[member].Photograph.Origin;
            if (
                face.Templates == MostTemplates
                || taken.GetValueOrDefault(origin) == MostOfOneOrigin
            )
            {
                continue;
            }
            taken[origin] = taken.GetValueOrDefault(origin) + 1;
            Homography toFrame = Homography.Between(seeds[member].Outline!, frame);
            if (placed[member].Map.Inverse() is { } back && toFrame.Inverse() is { } toPhotograph)
            {
                face.Add(seeds[member], toPhotograph.Map(back.Map(border)));
            }
        }
    }

    /// <summary>Each note's outline is a little off another way: the median is the border.</summary>
    private static Point2f[] Border(
        IReadOnlyList<(Homography Map, bool Turned)> placed,
        Point2f[] frame
    )
    {
        Point2f[][] outlines =
        [
            .. placed.Select(p => p.Map.Map(p.Turned ? Quadrangle.Turned(frame) : frame)),
        ];
        return
        [
            .. Enumerable
                .Range(0, 4)
                .Select(i => new Point2f(
                    Median(outlines.Select(o => o[i].X)),
                    Median(outlines.Select(o => o[i].Y))
                )),
        ];
    }

    /// <summary>The middle one of some numbers.</summary>
    internal static float Median(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Apart(Point2f[] corners, Point2f[] others) =>
        corners.Zip(others, (a, b) => a.DistanceTo(b)).Max();

    private sealed record Link(int From, int To, Homography Map, int Inliers, bool Turned);
}
