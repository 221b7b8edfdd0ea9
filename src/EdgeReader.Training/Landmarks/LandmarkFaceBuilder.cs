using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>
/// Chooses the landmarks of a face: what is found again on different pieces, in different
/// people's photographs. Serial numbers, stains and creases are on one piece only and fall out.
/// </summary>
internal static class LandmarkFaceBuilder
{
    /// <summary>Landmarks of a face, at most.</summary>
    public const int MostLandmarks = 560;

    private const double PixelsAMillimetre = 3;
    private const int MostKeypoints = 1100;
    private const double Margin = 1.5;
    private const double LeastShare = 0.1;
    private const int Columns = 12;
    private const int Rows = 5;
    private const int MostOfCell = 20;

    /// <summary>Builds.</summary>
    /// <param name="label">The design.</param>
    /// <param name="number">Tells the faces of the design apart.</param>
    /// <param name="size">The design's, millimetres.</param>
    /// <param name="count">How many flat notes there are.</param>
    /// <param name="flat">
    /// Gives one, upright, so many pixels wide, 8-bit; disposed here.
    /// </param>
    /// <param name="detect">Finds keypoints.</param>
    public static LandmarkFace Build(
        string label,
        int number,
        NoteSize size,
        int count,
        Func<int, int, Mat> flat,
        KeypointDetector detect
    )
    {
        int width = (int)Math.Round(size.Width * PixelsAMillimetre);
        Keypoints[] notes = new Keypoints[count];
        Parallel.For(
            0,
            count,
            new() { MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => notes[i] = OfNote(flat(i, width), size, detect)
        );
        LandmarkClusters clusters = new();
        foreach ((int note, Keypoints keypoints) in notes.Index())
        {
            clusters.Add(note, keypoints);
        }
        int least = count == 1 ? 1 : Math.Max(2, (int)Math.Ceiling(count * LeastShare));
        LandmarkCluster[] kept =
        [
            .. clusters
                .All.Where(c => c.Notes >= least)
                .GroupBy(c => CellOf(c.At, size))
                .SelectMany(cell => cell.OrderByDescending(c => c.Notes).Take(MostOfCell))
                .OrderByDescending(c => c.Notes)
                .Take(MostLandmarks),
        ];
        Keypoints landmarks = new(
            [.. kept.Select(c => c.At)],
            [.. kept.Select(c => c.Scale)],
            [.. kept.Select(c => c.Angle)],
            [.. kept.SelectMany(c => c.Descriptor())]
        );
        return new(label, number, size.Width, size.Height, landmarks);
    }

    private static Keypoints OfNote(Mat flat, NoteSize size, KeypointDetector detect)
    {
        using (flat)
        {
            Keypoints found = detect(flat, Math.Max(flat.Width, flat.Height), MostKeypoints);
            float toMillimetres = (float)(size.Width / flat.Width);
            Point2f[] points = [.. found.Points.Select(p => p * toMillimetres)];
            int[] kept =
            [
                .. Enumerable
                    .Range(0, found.Count)
                    .Where(i =>
                        points[i].X > Margin
                        && points[i].Y > Margin
                        && points[i].X < size.Width - Margin
                        && points[i].Y < size.Height - Margin
                    ),
            ];
            return found.Choose(kept, [.. kept.Select(i => points[i])]).Scaled(toMillimetres);
        }
    }

    private static (int, int) CellOf(Point2f at, NoteSize size) =>
        ((int)(at.X / size.Width * Columns), (int)(at.Y / size.Height * Rows));
}
