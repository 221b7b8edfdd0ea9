using System.Text.Encodings.Web;
using System.Text.Json;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Announcing;

/// <summary>A line of JSON an announcement, written through at once.</summary>
public sealed class AnnouncementJournal : IAnnouncementObserver, IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Hindi stays readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly StreamWriter _file;

    /// <summary>Creates the file and its folder.</summary>
    /// <exception cref="ReaderException">The file cannot be written.</exception>
    public AnnouncementJournal(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            _file = new StreamWriter(path) { AutoFlush = true, NewLine = "\n" };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The announcements cannot be written to {path} ({problem.Message}): set "
                    + "Journal:File to a file that can, or to nothing.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public void Begun(Announcement announcement)
    {
        if (announcement.IsRepeat)
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
            AnswerMs = (int)Math.Round(announcement.AnswerTime.TotalMilliseconds),
        };
        _file.WriteLine(JsonSerializer.Serialize(line, Json));
    }

    /// <inheritdoc/>
    public void Ended(Announcement announcement) { }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
