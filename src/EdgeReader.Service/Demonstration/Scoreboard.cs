using System.Globalization;
using EdgeReader.Scenes.Demonstration;
using EdgeReader.Service.Announcing;

namespace EdgeReader.Service.Demonstration;

/// <summary>Counts a demonstration's announcements against what the scene truly showed.</summary>
public sealed class Scoreboard(TimelineSource source) : IAnnouncementObserver
{
    private readonly List<Announcement> _announcements = [];
    private int _reasons;

    /// <summary>Whether every card was announced once, rightly, and no other value was.</summary>
    public bool IsPerfect =>
        source.Timeline is null || (Wrong == 0 && Right == source.Timeline.Presentations.Count);

    private int Right =>
        source.Timeline!.Presentations.Count(p => _announcements.Count(a => IsOf(a, p)) == 1);

    private int Wrong =>
        _announcements.Count - _announcements.Count(a => Shown(a) is { } p && IsFirst(a, p));

    /// <inheritdoc/>
    public void Begun(Announcement announcement)
    {
        if (!announcement.IsOfView)
        {
            return;
        }
        if (announcement.Value is null)
        {
            _reasons++;
            return;
        }
        _announcements.Add(announcement);
    }

    /// <inheritdoc/>
    public void Ended(Announcement announcement) { }

    /// <summary>
    /// One line, or null where there is no scene to measure against: how many were shown and
    /// announced, how many announcements were wrong (another value, money for a card, a second
    /// time, or between two cards), and the median answer time; then, if any were given, how
    /// many reasons, which are no wrong values.
    /// </summary>
    public string? Summary()
    {
        if (source.Timeline is null)
        {
            return null;
        }
        double[] seconds =
        [
            .. _announcements
                .Where(a => Shown(a) is { } p && IsFirst(a, p))
                .Select(a => a.AnswerTime!.Value.TotalSeconds)
                .Order(),
        ];
        string median =
            seconds.Length == 0
                ? "no answer"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"median answer time {Median(seconds):0.00} s"
                );
        return $"shown {source.Timeline.Presentations.Count}, announced "
            + $"{_announcements.Count}, wrong {Wrong}, {median}"
            + (_reasons > 0 ? $", reasons given {_reasons}" : "");
    }

    private static double Median(double[] ascending)
    {
        int middle = ascending.Length / 2;
        return ascending.Length % 2 == 1
            ? ascending[middle]
            : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    private static bool IsOf(Announcement announcement, Presentation presentation) =>
        announcement.IsPractice
        && announcement.Value == presentation.Value
        && presentation.EnteredAt <= announcement.At
        && announcement.At <= presentation.LeftAt;

    private Presentation? Shown(Announcement announcement) =>
        source.Timeline!.ShownAt(announcement.At);

    private bool IsFirst(Announcement announcement, Presentation presentation) =>
        IsOf(announcement, presentation)
        && _announcements.First(a => IsOf(a, presentation)) == announcement;
}
