using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>Scenes that show a note or a practice card well enough to tell its value.</summary>
internal sealed class NoteScenes(PictureLibrary library)
{
    private const double AsPhotographed = 0.28;

    // Other countries' money is mostly seen as scans: what fills the frame must not mean none.
    private const double AsScanned = 0.12;
    private const double Worn = 0.65;
    private const double FoldedOver = 0.08;
    private const double PartHidden = 0.2;
    private const double Torn = 0.08;
    private const double BeforeOthers = 0.08;
    private const double Backlit = 0.08;

    private readonly Surroundings _surroundings = new(library);

    /// <summary>A note of one origin: laid flat into a scene, or its whole photograph.</summary>
    public Mat Draw(int label, string origin, Size frame, Random random)
    {
        List<LibraryPicture> pictures = library.Notes[(label, origin)];
        LibraryPicture picture = pictures[random.Next(pictures.Count)];
        double kind = random.NextDouble();
        // A photograph's own surroundings are worth something too, but are always the same ones.
        if (picture.Flat is null || kind < AsPhotographed)
        {
            return View(picture.Whole, frame, random);
        }
        if (kind < AsPhotographed + AsScanned)
        {
            using Mat scan = picture.Flat.Clone();
            Wear.Apply(scan, random);
            return View(scan, frame, random);
        }
        using Mat flat = Prepare(picture, label, random);
        return DrawFlat(flat, frame, random);
    }

    private Mat View(Mat photograph, Size frame, Random random)
    {
        frame = FrameShape.Like(photograph.Size(), frame);
        Mat view = PhotographView.Draw(photograph, frame, 0.72, random);
        _surroundings.Finish(view, SceneSampler.Sample(random, frame, 0.45), random);
        return view;
    }

    /// <summary>A practice card in a scene.</summary>
    public Mat DrawCard(int label, Size frame, Random random)
    {
        using Mat card = library.Cards[label].Clone();
        if (random.NextDouble() < 0.3)
        {
            Wear.Apply(card, random);
        }
        return DrawFlat(card, frame, random);
    }

    /// <summary>Wears and folds a copy.</summary>
    private Mat Prepare(LibraryPicture note, int label, Random random)
    {
        using Mat worn = note.Flat!.Clone();
        if (random.NextDouble() < Worn)
        {
            Wear.Apply(worn, random);
        }
        double fold = random.NextDouble();
        return fold < FoldedOver && OtherSide(note, label, random) is { } back
                ? Folding.Over(worn, back, random)
            : fold < FoldedOver + PartHidden ? Folding.Hide(worn, random)
            : worn.Clone();
    }

    /// <summary>Another face of the same design; null where none was photographed.</summary>
    private Mat? OtherSide(LibraryPicture note, int label, Random random)
    {
        Mat[] others =
        [
            .. library
                .Notes.Where(entry => entry.Key.Label == label)
                .OrderBy(entry => entry.Key.Origin, StringComparer.Ordinal)
                .SelectMany(entry => entry.Value)
                .Where(other => other.Flat is not null && other.Face != note.Face)
                .Select(other => other.Flat!),
        ];
        return others.Length == 0 ? null : others[random.Next(others.Length)];
    }

    private Mat DrawFlat(Mat flat, Size frame, Random random)
    {
        Mat picture = _surroundings.Backdrop(frame, random);
        double ratio = (double)flat.Height / flat.Width;
        SceneView view = SceneSampler.Sample(random, frame, ratio);
        if (random.NextDouble() < BeforeOthers)
        {
            _surroundings.LayOtherNote(picture, view.Pose, random);
        }
        if (random.NextDouble() < Backlit)
        {
            double dim = 0.35 + 0.35 * random.NextDouble();
            flat.ConvertTo(flat, -1, dim);
            picture.ConvertTo(picture, -1, 1.1, 40);
        }
        using Mat? mask = random.NextDouble() < Torn ? Wear.Tear(flat.Size(), random) : null;
        SceneRenderer.Lay(picture, flat, view.Pose, mask);
        _surroundings.Finish(picture, view, random);
        return picture;
    }
}
