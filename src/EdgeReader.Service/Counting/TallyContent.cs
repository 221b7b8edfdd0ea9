using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Counting;

/// <summary>A count as a journal has it.</summary>
/// <param name="Tally">The count.</param>
/// <param name="Found">How much of it is there.</param>
/// <param name="Records">How many changes are there.</param>
/// <param name="Checksum">Of all that is believed: the next record's continues it.</param>
/// <param name="IsIntact">Whether nothing else is in the file, so that it can be continued.</param>
internal sealed record TallyContent(
    Tally Tally,
    TallyFound Found,
    int Records,
    uint Checksum,
    bool IsIntact
)
{
    /// <summary>
    /// Reads a journal up to where it ends or can't be believed. A record is believed if its
    /// checksum, which is of everything before it too, its number, and the sum and number of notes
    /// that it states are those that follow from all before it.
    /// </summary>
    /// <param name="file">All of the file; anything may be in it.</param>
    /// <param name="currency">Whose money is counted.</param>
    public static TallyContent Read(ReadOnlySpan<byte> file, Currency currency)
    {
        TallyContent content = new(new(currency), TallyFound.Damaged, 0, 0, IsIntact: false);
        TallyHeader? header = TallyHeader.Read(file, out uint checksum);
        if (header is null || header.Currency != currency.Code)
        {
            return content;
        }
        content = content with { Checksum = checksum };
        ReadOnlySpan<byte> rest = file[TallyHeader.Size..];
        while (
            TallyRecord.Read(rest, content.Checksum, out uint next) is { } record
            && content.Follow(record, next) is { } after
        )
        {
            content = after;
            rest = rest[TallyRecord.Size..];
        }
        return content with { Found = Judge(header, rest.Length), IsIntact = rest.IsEmpty };
    }

    /// <summary>All of a journal that has just this count.</summary>
    /// <param name="tally">The count.</param>
    /// <param name="isDamaged">Whether something of it was lost once.</param>
    /// <param name="salt">Random.</param>
    /// <param name="checksum">Of the last record, for the next.</param>
    public static byte[] Write(Tally tally, bool isDamaged, ulong salt, out uint checksum)
    {
        byte[] file = new byte[TallyHeader.Size + (tally.Notes.Count * TallyRecord.Size)];
        checksum = new TallyHeader(salt, tally.Currency.Code, isDamaged).Write(file);
        int sum = 0;
        foreach ((int index, Answer note) in tally.Notes.Index())
        {
            int value = note.Denomination.Value;
            sum += value;
            checksum = new TallyRecord(index + 1, TallyChange.Added, value, index + 1, sum).Write(
                file.AsSpan(TallyHeader.Size + (index * TallyRecord.Size)),
                checksum
            );
        }
        return file;
    }

    private TallyContent? Follow(TallyRecord record, uint checksum)
    {
        Tally? after = record.Change switch
        {
            TallyChange.Added => Add(record.Value),
            TallyChange.Undone => Undo(record.Value),
            _ => null,
        };
        return
            after is not null
            && record.Number == Records + 1
            && record.Notes == after.Notes.Count
            && record.Sum == after.Sum
            ? this with
            {
                Tally = after,
                Records = Records + 1,
                Checksum = checksum,
            }
            : null;
    }

    private Tally? Add(int value)
    {
        Denomination? money = Tally.Currency.Denominations.FirstOrDefault(d => d.Value == value);
        return
            money is not null
            && Tally.Add(Answer.Of(Tally.Currency, money, isPractice: false), out Tally after)
                == Counted.Added
            ? after
            : null;
    }

    private Tally? Undo(int value) =>
        Tally.TryUndo(out Answer? undone, out Tally? after) && undone.Denomination.Value == value
            ? after
            : null;

    // One record at a time is on its way to the disk, so only that much may be missing.
    private static TallyFound Judge(TallyHeader header, int rest) =>
        header.IsDamaged || rest > TallyRecord.Size ? TallyFound.Damaged
        : rest > 0 ? TallyFound.WithoutTheLast
        : TallyFound.Whole;
}
