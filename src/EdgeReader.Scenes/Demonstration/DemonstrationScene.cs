using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Demonstration;

/// <summary>
/// What <c>make run</c> plays: all practice cards, one after the other, an empty view before,
/// between and after. Everything follows from the seed; every frame is drawn when it is asked
/// for.
/// </summary>
public sealed class DemonstrationScene : IDisposable
{
    /// <summary>12.5 frames a second: about what the device manages.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(80);

    private static readonly TimeSpan Empty = TimeSpan.FromSeconds(1.2);

    private readonly IReadOnlyDictionary<int, Mat> _cards;
    private readonly int _seed;
    private readonly Mat[] _backdrops;

    /// <summary>Takes ownership of the cards' pictures.</summary>
    /// <param name="cards">Flat pictures by value, 8-bit BGR, long side across.</param>
    /// <param name="seed">Which of many scenes.</param>
    /// <param name="frame">Size of a frame in pixels.</param>
    public DemonstrationScene(IReadOnlyDictionary<int, Mat> cards, int seed, Size frame)
    {
        _cards = cards;
        _seed = seed;
        Random random = Randomness.ForDemonstration(seed);
        TimeSpan begins = Empty;
        List<Presentation> visits = [];
        foreach (int value in cards.Keys.Order())
        {
            Course course = Course.InTurns[visits.Count % Course.InTurns.Count];
            double ratio = (double)cards[value].Height / cards[value].Width;
            visits.Add(new(value, ratio, course, Align(begins), frame, random));
            begins += Empty + Align(course.Length);
        }
        Presentations = visits;
        _backdrops = [.. Presentations.Select(_ => Backdrops.Draw(random, frame))];
        TimeSpan end = Presentations[^1].LeftAt + Empty;
        FrameCount = (int)(end / Interval) + 1;
    }

    /// <summary>The cards' visits, in order, never overlapping.</summary>
    public IReadOnlyList<Presentation> Presentations { get; }

    /// <summary>Number of frames.</summary>
    public int FrameCount { get; }

    /// <summary>When a frame is captured, from 0.</summary>
    public TimeSpan TimeOf(int frame) => frame * Interval;

    /// <summary>Times of the frames from one time to another, both included.</summary>
    internal static IEnumerable<TimeSpan> TimesBetween(TimeSpan first, TimeSpan last)
    {
        for (TimeSpan at = Align(first); at <= last; at += Interval)
        {
            yield return at;
        }
    }

    /// <summary>Draws a frame: 8-bit BGR, the caller's to dispose.</summary>
    /// <param name="frame">Its number.</param>
    /// <param name="lamp">How bright a lamp beside the camera is, 0, off, to 1.</param>
    public Mat Render(int frame, double lamp = 0)
    {
        TimeSpan at = TimeOf(frame);
        // The place changes half way between two cards.
        int place = 0;
        while (place + 1 < Presentations.Count && at > Presentations[place].LeftAt + Empty / 2)
        {
            place++;
        }
        Presentation presentation = Presentations[place];
        int noise = unchecked(_seed * 100_003 + frame);
        return at >= presentation.EnteredAt && at <= presentation.LeftAt
            ? SceneRenderer.Render(
                _backdrops[place],
                _cards[presentation.Value],
                presentation.ViewAt(at, noise).LitBy(lamp)
            )
            : SceneRenderer.Render(_backdrops[place], null, presentation.EmptyView(noise));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Mat picture in _cards.Values.Concat(_backdrops))
        {
            picture.Dispose();
        }
    }

    private static TimeSpan Align(TimeSpan time) => Math.Ceiling(time / Interval) * Interval;
}
