using System.Text.Json;

namespace EdgeReader.Service.Announcing;

/// <summary>A line of JSON for each value and reason, written through at once.</summary>
/// <param name="path">The file; it is created, with its folder.</param>
/// <exception cref="Recognition.ReaderException">The file cannot be written.</exception>
public sealed class AnnouncementJournal(string path) : IAnnouncementObserver, IDisposable
{
    private readonly LineFile _file = new(path, "Journal:File");

    /// <inheritdoc/>
    public void Begun(Announcement announcement)
    {
        if (announcement.AnswerTime is not { } time)
        {
            return;
        }
        AnnouncementLine line = new(
            Math.Round(announcement.At.TotalSeconds, 3),
            announcement.Label,
            announcement.Value,
            announcement.IsPractice,
            announcement.Text,
            announcement.Pulses,
            (int)Math.Round(time.TotalMilliseconds)
        );
        _file.Write(JsonSerializer.Serialize(line, ServiceJson.OneLine.AnnouncementLine));
    }

    /// <inheritdoc/>
    public void Ended(Announcement announcement) { }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>The line of an <see cref="Announcement"/>: seconds, and whole milliseconds.</summary>
internal sealed record AnnouncementLine(
    double At,
    string Label,
    int? Value,
    bool Practice,
    string Text,
    int Pulses,
    int AnswerMs
);
