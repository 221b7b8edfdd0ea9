using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>
/// Takes flat notes out of photographs: first it finds out what the faces of each design look
/// like, from pictures that show nothing but a flat note, then looks for these faces in all
/// photographs of the design. What does not look like the face all over is left out.
/// </summary>
/// <param name="photographs">Photographs, of which those of notes are looked at.</param>
public sealed class NoteRegistration(IReadOnlyList<Photograph> photographs)
{
    /// <summary>Another number when another algorithm finds other notes.</summary>
    internal const int Version = 2;

    private const double UsualRatio = 0.46;
    private const int CertainInliers = 14;
    private const double LeastLikeness = 0.3;
    private const int MoreTemplates = 6;
    private const int TemplateInliers = 40;
    private const int MostRounds = 3;

    /// <summary>How many photographs of notes there are.</summary>
    public int Total => photographs.Count(p => p.IsNote);

    /// <summary>Finds the flat notes; minutes on two cores.</summary>
    /// <param name="progress">Is told how many photographs are done.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>In the order of the photographs; always the same for the same ones.</returns>
    /// <exception cref="Recognition.ReaderException">A photograph is gone.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public IReadOnlyList<FlatNote> Run(ProgressLine progress, CancellationToken stopping)
    {
        int done = 0;
        Dictionary<Photograph, FlatNote> notes = [];
        foreach (var design in photographs.Where(p => p.IsNote).GroupBy(p => p.Label))
        {
            foreach (FlatNote note in OfDesign([.. design], stopping))
            {
                notes.Add(note.Photograph, note);
            }
            progress.Report(done += design.Count());
        }
        return [.. photographs.Where(notes.ContainsKey).Select(p => notes[p])];
    }

    private static List<FlatNote> OfDesign(Photograph[] design, CancellationToken stopping)
    {
        NoteView[] views = new NoteView[design.Length];
        List<NoteFace> faces = [];
        try
        {
            InParallel(design.Length, i => views[i] = NoteView.Of(design[i]), stopping);
            double ratio = RatioOf(views);
            Placement?[] placements = new Placement?[design.Length];
            for (int round = 0; round < MostRounds; round++)
            {
                // A side that few photographs show comes to light when the others are placed.
                NoteView[] left = [.. views.Where((_, i) => placements[i] is null)];
                var found = FaceFinder
                    .Find(left, ratio, faces.Count)
                    .Where(f => !faces.Exists(f.ShowsSideOf))
                    .ToList();
                if (found.Count == 0)
                {
                    break;
                }
                faces.AddRange(found);
                Look(views, placements, faces, mayTrustOutline: false, stopping);
                LearnMore(views, placements, faces);
                Look(views, placements, faces, mayTrustOutline: false, stopping);
            }
            Look(views, placements, faces, mayTrustOutline: true, stopping);
            List<FlatNote> notes = [];
            for (int i = 0; i < views.Length; i++)
            {
                if (placements[i] is { } p)
                {
                    notes.Add(
                        new(design[i], p.Corners, p.Face.Ratio, p.Face.Number, p.Inliers, p.Method)
                    );
                }
            }
            return notes;
        }
        finally
        {
            Array.ForEach(views, v => v?.Dispose());
            faces.ForEach(f => f.Dispose());
        }
    }

    /// <summary>The median of what is flat for certain.</summary>
    private static double RatioOf(NoteView[] views)
    {
        var whole = views.Where(v => v.Photograph.IsFlat).ToList();
        return whole.Count == 0
            ? UsualRatio
            : FaceFinder.Median(whole.Select(v => (float)Quadrangle.Ratio(v.Outline!)));
    }

    /// <summary>Looks for the faces in every photograph in which none is found yet.</summary>
    private static void Look(
        NoteView[] views,
        Placement?[] placements,
        IReadOnlyList<NoteFace> faces,
        bool mayTrustOutline,
        CancellationToken stopping
    ) =>
        InParallel(
            views.Length,
            i => placements[i] ??= Best(views[i], faces, mayTrustOutline),
            stopping
        );

    /// <param name="view">Where.</param>
    /// <param name="faces">Of its design.</param>
    /// <param name="mayTrustOutline">
    /// Whether it may lie where its outline is, though no keypoints agree: only once all faces
    /// are known, or a back would be taken for a front upside down.
    /// </param>
    private static Placement? Best(
        NoteView view,
        IReadOnlyList<NoteFace> faces,
        bool mayTrustOutline
    )
    {
        IEnumerable<Placement> candidates = faces.Select(f => f.Place(view)).OfType<Placement>();
        Placement? best = candidates.MaxBy(p => p.Inliers);
        if (best is null || best.Inliers < CertainInliers || best.Likeness < LeastLikeness)
        {
            best =
                view.Outline is null || !mayTrustOutline
                    ? null
                    : faces
                        .SelectMany(f =>
                            new[] { view.Outline, Quadrangle.Turned(view.Outline) }.Select(
                                corners => f.Judge(view, corners, 0, view.OutlineMethod)
                            )
                        )
                        .MaxBy(p => p.Likeness);
        }
        return best?.Likeness >= LeastLikeness ? best : null;
    }

    /// <summary>Notes that were found become templates for those that were not.</summary>
    private static void LearnMore(
        NoteView[] views,
        Placement?[] placements,
        IReadOnlyList<NoteFace> faces
    )
    {
        foreach (NoteFace face in faces)
        {
            var found = Enumerable
                .Range(0, views.Length)
                .Where(i => placements[i]?.Face == face)
                .Where(i => placements[i]!.Inliers >= TemplateInliers)
                .DistinctBy(i => views[i].Photograph.Cluster)
                .GroupBy(i => views[i].Photograph.Origin)
                .SelectMany(o =>
                    o.OrderByDescending(i => placements[i]!.Likeness).Select((i, turn) => (i, turn))
                )
                .OrderBy(f => f.turn)
                .Take(MoreTemplates);
            foreach ((int i, _) in found.ToList())
            {
                face.Add(views[i], placements[i]!.Corners);
            }
        }
    }

    private static void InParallel(int count, Action<int> act, CancellationToken stopping) =>
        Parallel.For(
            0,
            count,
            new()
            {
                CancellationToken = stopping,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            act
        );
}
