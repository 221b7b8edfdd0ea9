namespace EdgeReader.Service.Care;

/// <summary>
/// What the reader has to say about itself and could not say yet. Of each topic only the newest is
/// kept, and nothing for long: what was so a while ago is no news. Safe to call from several
/// threads.
/// </summary>
public sealed class NoticeBoard
{
    /// <summary>What could not be said for so long is not said any more.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<Topic, (Notice Notice, TimeSpan At)> _notices = [];

    /// <summary>Puts a notice up, instead of the last one on its topic.</summary>
    /// <param name="notice">What is to be said.</param>
    /// <param name="now">Any axis, the same as <see cref="Take"/>'s.</param>
    public void Post(Notice notice, TimeSpan now)
    {
        lock (_lock)
        {
            _notices[notice.Topic] = (notice, now);
        }
    }

    /// <summary>Puts a notice up again, unless there is a newer one on its topic.</summary>
    public void Return(Notice notice, TimeSpan now)
    {
        lock (_lock)
        {
            _notices.TryAdd(notice.Topic, (notice, now));
        }
    }

    /// <summary>Takes the most urgent one down; null where there is none.</summary>
    public Notice? Take(TimeSpan now)
    {
        lock (_lock)
        {
            foreach ((Topic topic, (Notice notice, TimeSpan at)) in _notices.ToArray())
            {
                _notices.Remove(topic);
                if (now - at <= Stale)
                {
                    return notice;
                }
            }
            return null;
        }
    }
}
