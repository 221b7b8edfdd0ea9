using EdgeReader.Scenes;
using EdgeReader.Scenes.Notes;
using EdgeReader.Scenes.Views;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Tests.Registration;

/// <summary>
/// Photographs of practice cards that stand for a note's design: flat ones from edge to edge, and
/// ones in which the card lies somewhere.
/// </summary>
internal sealed class CardPhotographs : IDisposable
{
    private const int Design = 0;
    private static readonly Size Frame = new(640, 480);

    private readonly TemporaryFolder _folder = new();
    private readonly List<Photograph> _all = [];

    public IReadOnlyList<Photograph> All => _all;

    public void Dispose() => _folder.Dispose();

    /// <summary>The whole picture is the card, as another camera each time sees it.</summary>
    public Photograph AddFlat(int card)
    {
        using Mat drawn = Load(card);
        using Mat small = drawn.Resize(new Size(460, (int)(460.0 * drawn.Height / drawn.Width)));
        small.ConvertTo(small, -1, 1, 5 * (_all.Count % 5) - 10);
        return Add(small);
    }

    /// <summary>The card lies in a view.</summary>
    /// <param name="card">Its value.</param>
    /// <param name="pose">How.</param>
    /// <returns>The photograph and where its corners are.</returns>
    public (Photograph Photograph, Point2f[] Corners) AddView(int card, Pose pose)
    {
        using Mat drawn = Load(card);
        using Mat frame = Backdrops.Draw(new Random(_all.Count), Frame);
        SceneRenderer.Lay(frame, drawn, pose);
        return (Add(frame), pose.Corners(Frame, (double)drawn.Height / drawn.Width));
    }

    private static Mat Load(int card) =>
        PracticeCards.Load(Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards"))[card];

    private Photograph Add(Mat picture)
    {
        string name = $"{_all.Count}.png";
        string path = Path.Combine(_folder.Path, name);
        picture.SaveImage(path);
        string origin = $"O{_all.Count % 3}";
        _all.Add(
            new(path, name, Design, true, origin, "crop", name, picture.Width, picture.Height)
        );
        return _all[^1];
    }
}
