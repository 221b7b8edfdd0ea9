using System.Text.Encodings.Web;
using System.Text.Json;

namespace EdgeReader.Service.Announcing;

/// <summary>A line of JSON for each value and reason, written through at once.</summary>
/// <param name="path">The file; it is created, with its folder.</param>
/// <exception cref="Recognition.ReaderException">The file cannot be written.</exception>
public sealed class AnnouncementJournal(string path) : IAnnouncementObserver, IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Hindi stays readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly LineFile _file = new(path, "Journal:File");

    /// <inheritdoc/>
    public void Begun(Announcement announcement)
    {
        if (announcement.AnswerTime is not { } time)
        {
            return;
        }
        object line = new
        {
            At = Math.Round(announcement.At.TotalSeconds, 3),
            announcement.Label,
            announcement.Value,
            Practice = announcement.IsPractice,
            announcement.Text,
            announcement.Pulses,
            AnswerMs = (int)Math.Round(time.TotalMilliseconds),
        };
        _file.Write(JsonSerializer.Serialize(line, Json));
    }

    /// <inheritdoc/>
    public void Ended(Announcement announcement) { }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
