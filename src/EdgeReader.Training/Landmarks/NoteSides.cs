using EdgeReader.Training.Registration;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>
/// Tells the sides of a design apart where registration took them for one face: the two sides of
/// a note share a heading and numerals in the same places, and nothing else. Landmarks of both
/// sides in one face would be too few of the side that is photographed less.
/// </summary>
internal static class NoteSides
{
    // The same side of two notes, however worn, is as alike as 0.4 to 0.9 as a rule.
    private const double LeastLikeness = 0.25;
    private const int MostSides = 3;

    /// <summary>Splits flat notes of one face into sides, the most frequent first.</summary>
    /// <param name="notes">Upright.</param>
    public static IReadOnlyList<FlatNote[]> Split(IReadOnlyList<FlatNote> notes)
    {
        Mat[] evened = [.. notes.AsParallel().AsOrdered().Select(Even)];
        try
        {
            List<List<int>> sides = [];
            List<int> left = [.. Enumerable.Range(0, notes.Count)];
            while (left.Count > 0 && sides.Count < MostSides)
            {
                int leader = left.MaxBy(i => notes[i].Inliers);
                List<int> side = Alike(evened, left, evened[leader]);
                using Mat mean = Mean(evened, side);
                side = Alike(evened, left, mean);
                if (side.Count == 0)
                {
                    break;
                }
                sides.Add(side);
                left = [.. left.Except(side)];
            }
            return
            [
                .. sides
                    .OrderByDescending(side => side.Count)
                    .Select(side => side.Order().Select(i => notes[i]).ToArray()),
            ];
        }
        finally
        {
            Array.ForEach(evened, e => e.Dispose());
        }
    }

    private static List<int> Alike(Mat[] evened, IEnumerable<int> among, Mat to) =>
        [
            .. among
                .AsParallel()
                .AsOrdered()
                .Where(i => MedianLikeness(evened[i], to) >= LeastLikeness),
        ];

    private static double MedianLikeness(Mat one, Mat other)
    {
        double[] cells = Likeness.OfCells(one, other);
        return cells[cells.Length / 2];
    }

    private static Mat Mean(Mat[] evened, List<int> side)
    {
        Mat sum = evened[side[0]].Clone();
        foreach (int i in side.Skip(1))
        {
            Cv2.Add(sum, evened[i], sum);
        }
        return sum;
    }

    private static Mat Even(FlatNote note)
    {
        using Mat flat = note.Rectify(Likeness.Width);
        using Mat grey = flat.CvtColor(ColorConversionCodes.BGR2GRAY);
        return Likeness.Even(grey);
    }
}
