using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// Scenes in which no note can be told: everyday things, other countries' and retired money,
/// paper, boxes, hands, and rectangles that have a note's colours or shape but nothing else of it.
/// </summary>
internal sealed class EmptyScenes
{
    private readonly PictureLibrary _library;
    private readonly Surroundings _surroundings;
    private readonly Kind _backgrounds;
    private readonly Kind[] _kinds;
    private readonly LibraryPicture[] _notes;

    public EmptyScenes(PictureLibrary library)
    {
        _library = library;
        _surroundings = new(library);
        _notes =
        [
            .. library
                .Notes.OrderBy(entry => entry.Key)
                .SelectMany(entry => entry.Value)
                .Where(picture => picture.Flat is not null),
        ];
        int backdrops = library.Backdrops.Count;
        _backgrounds = new("backgrounds", 0.05, Nothing);
        _kinds =
        [
            new("everyday things", backdrops > 0 ? 0.3 : 0, EverydayThing),
            new("boxes and hands", library.Others.Count > 0 ? 0.1 : 0, OtherThing),
            new("other money", library.OtherMoney.Count > 0 ? 0.28 : 0, OtherMoney),
            new("rectangles of everyday things", backdrops > 0 ? 0.1 : 0, CutRectangle),
            new("paper", 0.07, Paper),
            _backgrounds,
            new("a note's colours alone", _notes.Length > 0 ? 0.06 : 0, NoteColours),
            new("too little of a note", _notes.Length > 0 ? 0.04 : 0, TooLittleOfANote),
        ];
    }

    /// <summary>What <see cref="Draw"/> would show, drawn from the same numbers.</summary>
    public string NameOf(Random random) => DrawKind(random).Name;

    public Mat Draw(Size frame, Random random) => DrawKind(random).Draw(frame, random);

    private Kind DrawKind(Random random)
    {
        double left = random.NextDouble() * _kinds.Sum(kind => kind.Share);
        foreach (Kind kind in _kinds)
        {
            left -= kind.Share;
            if (left < 0)
            {
                return kind;
            }
        }
        return _backgrounds;
    }

    private Mat EverydayThing(Size frame, Random random) =>
        View(_library.Backdrops[random.Next(_library.Backdrops.Count)], frame, random);

    private Mat OtherThing(Size frame, Random random) =>
        View(_library.Others[random.Next(_library.Others.Count)], frame, random);

    private Mat OtherMoney(Size frame, Random random)
    {
        LibraryPicture money = _library.OtherMoney[random.Next(_library.OtherMoney.Count)];
        if (money.Flat is null || random.NextDouble() < 0.3)
        {
            return View(money.Whole, frame, random);
        }
        using Mat flat = money.Flat.Clone();
        Wear.Apply(flat, random);
        return Lay(flat, frame, random);
    }

    /// <summary>Something with a note's shape, cut out of an everyday picture.</summary>
    private Mat CutRectangle(Size frame, Random random)
    {
        Mat thing = _library.Backdrops[random.Next(_library.Backdrops.Count)];
        int width = (int)(thing.Width * (0.4 + 0.6 * random.NextDouble()));
        int height = Math.Min(thing.Height, (int)(width / (1.2 + 1.5 * random.NextDouble())));
        int x = random.Next(thing.Width - width + 1);
        int y = random.Next(thing.Height - height + 1);
        using Mat flat = thing[new Rect(x, y, width, height)].Clone();
        return Lay(flat, frame, random);
    }

    private Mat Paper(Size frame, Random random)
    {
        using Mat flat = Decoys.Draw(random);
        return Lay(flat, frame, random);
    }

    private Mat Nothing(Size frame, Random random)
    {
        Mat picture = _surroundings.Backdrop(frame, random);
        _surroundings.Finish(picture, SceneSampler.Sample(random, frame, 0.45), random);
        return picture;
    }

    /// <summary>The colours of a note without anything printed: a network must want to read.</summary>
    private Mat NoteColours(Size frame, Random random)
    {
        Mat note = _notes[random.Next(_notes.Length)].Flat!;
        Size few = new(random.Next(1, 6), random.Next(1, 4));
        using Mat coarse = note.Resize(few, interpolation: InterpolationFlags.Area);
        using Mat flat = coarse.Resize(note.Size(), interpolation: InterpolationFlags.Cubic);
        return Lay(flat, frame, random);
    }

    /// <summary>A note too far away, or too far outside the frame, to be told.</summary>
    private Mat TooLittleOfANote(Size frame, Random random)
    {
        Mat note = _notes[random.Next(_notes.Length)].Flat!;
        double ratio = (double)note.Height / note.Width;
        SceneView view = SceneSampler.Sample(random, frame, ratio);
        Pose pose = view.Pose with { Width = view.Pose.Width * 0.12 / 0.36 };
        if (random.Next(2) == 0)
        {
            // Only a corner of a large one looks in.
            (double sine, double cosine) = Math.SinCos(random.NextDouble() * 2 * Math.PI);
            double toEdge = 0.5 / Math.Max(Math.Abs(sine), Math.Abs(cosine));
            double away = toEdge + 0.42 * view.Pose.Width;
            pose = view.Pose with
            {
                X = 0.5 + away * cosine,
                Y = 0.5 + away * sine * frame.Width / frame.Height,
                Angle = Math.Atan2(sine, cosine) + 0.3 * (random.NextDouble() - 0.5),
            };
        }
        else if (view.Pose.Width > 0.5)
        {
            pose = pose with { Width = 0.12 };
        }
        Mat picture = _surroundings.Backdrop(frame, random);
        SceneRenderer.Lay(picture, note, pose);
        _surroundings.Finish(picture, view, random);
        return picture;
    }

    private Mat Lay(Mat flat, Size frame, Random random)
    {
        Mat picture = _surroundings.Backdrop(frame, random);
        SceneView view = SceneSampler.Sample(random, frame, (double)flat.Height / flat.Width);
        SceneRenderer.Lay(picture, flat, view.Pose);
        _surroundings.Finish(picture, view, random);
        return picture;
    }

    private Mat View(Mat photograph, Size frame, Random random)
    {
        frame = FrameShape.Like(photograph.Size(), frame);
        Mat view = PhotographView.Draw(photograph, frame, 0.35, random);
        _surroundings.Finish(view, SceneSampler.Sample(random, frame, 0.45), random);
        return view;
    }

    /// <param name="Name">For a table.</param>
    /// <param name="Share">Of the scenes; all shares needn't add up to 1.</param>
    /// <param name="Draw">In a frame of a size.</param>
    private sealed record Kind(string Name, double Share, Func<Size, Random, Mat> Draw);
}
