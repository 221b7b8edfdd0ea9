using System.Globalization;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Replay;

/// <summary>
/// Remembers what the frames of the last seconds said, in numbers, and keeps it when the owner
/// says that an answer was wrong: for <c>edgereader replay</c>. Nothing of a picture is in it.
/// </summary>
/// <param name="state">Where marks are kept.</param>
public sealed class EvidenceMarks(StateFolder state) : IReadingObserver
{
    /// <summary>The folder of marks in the state folder.</summary>
    public const string FolderName = "marks";

    /// <summary>Marks that are kept; the oldest give way.</summary>
    public const int Most = 50;

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly Queue<Evidence> _recent = [];

    /// <inheritdoc/>
    public void Seen(Reading reading)
    {
        lock (_lock)
        {
            Evidence seen = reading.Evidence;
            _recent.Enqueue(seen);
            while (_recent.Peek().At > seen.At || seen.At - _recent.Peek().At > Remembered)
            {
                _recent.Dequeue();
            }
        }
    }

    /// <summary>Keeps what was seen as a mark; where it can't, it is let go.</summary>
    /// <param name="answer">What was said, and wrong.</param>
    public void Keep(Answer answer)
    {
        string[] lines;
        lock (_lock)
        {
            lines = [.. _recent.Select(EvidenceLine.Write)];
        }
        if (lines.Length == 0 || state.Fault is not null)
        {
            return;
        }
        try
        {
            DirectoryInfo folder = Directory.CreateDirectory(
                Path.Combine(state.FullPath, FolderName)
            );
            // Counted, not dated: the reader has no clock that outlasts its battery.
            string[] marks = [.. folder.GetFiles("*.jsonl").Select(f => f.FullName).Order()];
            int number = marks.Length == 0 ? 1 : NumberOf(marks[^1]) + 1;
            foreach (string oldest in marks.SkipLast(Most - 1))
            {
                File.Delete(oldest);
            }
            string name = string.Create(
                CultureInfo.InvariantCulture,
                $"{number:000000}-{answer.Key}.jsonl"
            );
            AtomicFile.Write(Path.Combine(folder.FullName, name), string.Join('\n', lines) + "\n");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Whoever reads notes must go on; that nothing can be kept is said elsewhere.
        }
    }

    private static int NumberOf(string mark) =>
        int.TryParse(Path.GetFileName(mark).AsSpan(0, 6), CultureInfo.InvariantCulture, out int n)
            ? n
            : 0;
}
