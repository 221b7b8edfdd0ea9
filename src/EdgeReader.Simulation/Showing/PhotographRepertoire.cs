using EdgeReader.Recognition.Money;
using EdgeReader.Scenes.Notes;
using EdgeReader.Training.Data;
using EdgeReader.Training.Synthesis;
using OpenCvSharp;

namespace EdgeReader.Simulation.Showing;

/// <summary>
/// Notes laid flat, foreign money and everyday things out of photographs that neither the network
/// nor the landmarks of the run have seen.
/// </summary>
/// <param name="library">Of the group that is held out, and of nothing else; the caller's.</param>
/// <param name="answers">What labels are worth.</param>
public sealed class PhotographRepertoire(PictureLibrary library, AnswerSet answers) : IRepertoire
{
    private const double Worn = 0.65;

    private readonly Surroundings _surroundings = new(library);

    // By label first: a rare design is shown as often as a frequent one.
    private readonly (int Label, LibraryPicture[] Flat)[] _notes =
    [
        .. library
            .Notes.SelectMany(entry => entry.Value.Select(p => (entry.Key.Label, Picture: p)))
            .Where(note => note.Picture.Flat is not null)
            .GroupBy(note => note.Label)
            .OrderBy(design => design.Key)
            .Select(design => (design.Key, design.Select(n => n.Picture).ToArray())),
    ];

    private readonly LibraryPicture[] _otherMoney =
    [
        .. library.OtherMoney.Where(p => p.Flat is not null),
    ];

    /// <inheritdoc/>
    public Prop DrawKnown(Random random, bool isFolded)
    {
        (int label, LibraryPicture[] flat) = _notes[random.Next(_notes.Length)];
        LibraryPicture note = flat[random.Next(flat.Length)];
        LibraryPicture[] others = [.. flat.Where(f => f.Face != note.Face)];
        Mat? back = others.Length == 0 ? null : others[random.Next(others.Length)].Flat!.Clone();
        Mat front = note.Flat!.Clone();
        if (random.NextDouble() < Worn)
        {
            Wear.Apply(front, random);
        }
        if (isFolded)
        {
            Mat whole = front;
            front =
                back is not null && random.Next(2) == 0
                    ? Folding.Over(whole, back, random)
                    : Folding.Hide(whole, random);
            whole.Dispose();
            back?.Dispose();
            back = null;
        }
        string key = answers.Answers[answers.PlaceOf(library.Labels.Names[label])].Key;
        return new(key, key, front, back);
    }

    /// <inheritdoc/>
    public Prop DrawUnknown(Random random) =>
        random.Next(4) switch
        {
            0 => new("empty hand", null, null, null),
            1 when library.Backdrops.Count > 0 => new("thing", null, Thing(random), null),
            2 => new("paper", null, Decoys.Draw(random), null),
            _ when _otherMoney.Length > 0 => new(
                "other money",
                null,
                _otherMoney[random.Next(_otherMoney.Length)].Flat!.Clone(),
                null
            ),
            _ => new("empty hand", null, null, null),
        };

    /// <inheritdoc/>
    public Mat DrawBackdrop(Random random, Size frame) => _surroundings.Backdrop(frame, random);

    /// <summary>Something of a note's shape, cut out of an everyday picture.</summary>
    private Mat Thing(Random random)
    {
        Mat picture = library.Backdrops[random.Next(library.Backdrops.Count)];
        int height = Math.Min(picture.Height, (int)(picture.Width * 0.45));
        int y = random.Next(picture.Height - height + 1);
        return picture[new Rect(0, y, picture.Width, height)].Clone();
    }
}
