using EdgeReader.Recognition.Money;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Counting;

/// <summary>What is done with an answer that was announced: remembered, and counted if wanted.</summary>
/// <param name="journal">The count; stays the caller's.</param>
/// <param name="choices">Say whether counting is on.</param>
/// <param name="recent">Remembers the last answers.</param>
public sealed class NoteCounter(
    TallyJournal journal,
    OwnersChoicesFile choices,
    RecentAnswers recent
)
{
    /// <summary>
    /// Takes note of a new announcement, not of one that was asked to be said again. Returns when
    /// the count is on the disk: milliseconds, on a busy card now and then a second.
    /// </summary>
    public Counted Take(Answer answer)
    {
        recent.Add(answer);
        return choices.Choices.IsCounting ? journal.Add(answer) : Counted.Off;
    }
}
