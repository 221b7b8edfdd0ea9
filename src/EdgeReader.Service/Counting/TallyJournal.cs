using EdgeReader.Recognition.Money;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Counting;

/// <summary>
/// The running count, kept across power cuts: a change is on the disk before the call returns that
/// makes it. Where it can't be kept the count goes on in memory, <see cref="NotKept"/> says why,
/// and each change tries again. Safe to call from several threads.
/// </summary>
public sealed class TallyJournal : IDisposable
{
    /// <summary>
    /// Changes after which the file, of 64 KiB then, is written anew with the notes that are left.
    /// </summary>
    public const int MostRecords = 2048;

    private readonly Lock _lock = new();
    private readonly StateFolder _folder;
    private readonly TallyFile _file;
    private string? _unreadable;

    private TallyJournal(StateFolder folder, Currency currency, int mostRecords)
    {
        _folder = folder;
        _file = new(folder, NameOf(currency), mostRecords);
        Tally = new(currency);
    }

    /// <summary>The count as it was after the last change that was made whole.</summary>
    public Tally Tally { get; private set; }

    /// <summary>What was found of the count when this was opened.</summary>
    public TallyFound Found { get; private set; }

    /// <summary>
    /// Whether some of the count was lost, now or at an earlier start: its sum is not to be relied
    /// upon. So until a new count is started, across restarts too.
    /// </summary>
    public bool IsDamaged { get; private set; }

    /// <summary>
    /// Why the count is forgotten when the power goes, one sentence, or null: it is kept. As of
    /// the last change, or of opening.
    /// </summary>
    public string? NotKept { get; private set; }

    /// <summary>Name of the file of a currency's count in the state folder.</summary>
    public static string NameOf(Currency currency) => $"tally-{currency.Code}.journal";

    /// <summary>
    /// Finds the count as it was left; never throws for what is wrong with it. Nothing is written,
    /// and what is found is on the disk by then.
    /// </summary>
    /// <param name="folder">Where it lies; stays the caller's.</param>
    /// <param name="currency">Whose money is counted; each has a count of its own.</param>
    /// <param name="mostRecords">As <see cref="MostRecords"/>, from 1 on.</param>
    public static TallyJournal Open(
        StateFolder folder,
        Currency currency,
        int mostRecords = MostRecords
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRecords, 1);
        TallyJournal journal = new(folder, currency, mostRecords);
        journal.Restore();
        return journal;
    }

    /// <summary>Counts a note.</summary>
    /// <returns>What became of it; never <see cref="Counted.Off"/>.</returns>
    public Counted Add(Answer answer)
    {
        lock (_lock)
        {
            Counted counted = Tally.Add(answer, out Tally after);
            if (counted == Counted.Added)
            {
                int value = answer.Denomination.Value;
                Keep(after, () => _file.Keep(TallyChange.Added, value, after, IsDamaged));
            }
            return counted;
        }
    }

    /// <summary>Takes the last note out of the count; again and again until it is empty.</summary>
    /// <returns>The note, or null: there is none.</returns>
    public Answer? Undo()
    {
        lock (_lock)
        {
            if (Tally.TryUndo(out Answer? undone, out Tally? after))
            {
                int value = undone.Denomination.Value;
                Keep(after, () => _file.Keep(TallyChange.Undone, value, after, IsDamaged));
            }
            return undone;
        }
    }

    /// <summary>Starts a new count, without notes and without damage.</summary>
    public void StartAnew()
    {
        lock (_lock)
        {
            Tally empty = new(Tally.Currency);
            Keep(empty, () => _file.Rewrite(empty, isDamaged: false));
            IsDamaged = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    private void Restore()
    {
        if (_folder.IsTaken)
        {
            // What is there is another reader's, and changes.
            NotKept = _folder.Fault;
            return;
        }
        _unreadable = _file.TryRead(Tally.Currency, out TallyContent? content);
        Tally = content?.Tally ?? Tally;
        Found =
            _unreadable is not null ? TallyFound.Damaged
            : content is null ? TallyFound.Nothing
            : content.Found;
        IsDamaged = Found == TallyFound.Damaged;
        Keep(Tally, () => _file.Secure(content));
    }

    // The new count is seen only when it is durable, or when it is known that it can't be.
    private void Keep(Tally after, Action keep)
    {
        NotKept = _unreadable ?? _folder.TryKeep(keep);
        if (NotKept is not null)
        {
            _file.Close();
        }
        Tally = after;
    }
}
