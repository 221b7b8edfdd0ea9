using System.Diagnostics.CodeAnalysis;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Counting;

/// <summary>Notes of one currency that were counted, in their order. Immutable.</summary>
public sealed class Tally
{
    /// <summary>Notes that a count holds at most.</summary>
    public const int MostNotes = 999;

    /// <summary>
    /// Money that a count holds at most, in the currency's unit: ₹9,99,999, up to which numbers
    /// are spoken.
    /// </summary>
    public const int MostMoney = 999_999;

    /// <summary>An empty count.</summary>
    /// <param name="currency">Only its money counts.</param>
    public Tally(Currency currency)
        : this(currency, []) { }

    private Tally(Currency currency, Answer[] notes)
    {
        Currency = currency;
        Notes = notes;
        // Added up anew each time, so that the sum is never another than that of the list.
        Sum = notes.Sum(note => note.Denomination.Value);
    }

    /// <summary>Whose money is counted.</summary>
    public Currency Currency { get; }

    /// <summary>What was counted, the first first; at most <see cref="MostNotes"/>.</summary>
    public IReadOnlyList<Answer> Notes { get; }

    /// <summary>In the currency's unit, 0…<see cref="MostMoney"/>.</summary>
    public int Sum { get; }

    /// <summary>Counts an answer, if it can be.</summary>
    /// <param name="answer">Any; practice cards and other currencies' money are not counted.</param>
    /// <param name="after">The count with it, or else this one.</param>
    public Counted Add(Answer answer, out Tally after)
    {
        after = this;
        if (!IsMoney(answer))
        {
            return Counted.NotMoney;
        }
        if (Notes.Count == MostNotes || answer.Denomination.Value > MostMoney - Sum)
        {
            return Counted.Full;
        }
        after = new(Currency, [.. Notes, answer]);
        return Counted.Added;
    }

    /// <summary>Takes the last note out again; false if there is none.</summary>
    /// <param name="undone">What is taken out.</param>
    /// <param name="after">The count without it.</param>
    public bool TryUndo(
        [NotNullWhen(true)] out Answer? undone,
        [NotNullWhen(true)] out Tally? after
    )
    {
        undone = Notes.Count > 0 ? Notes[^1] : null;
        after = undone is null ? null : new(Currency, [.. Notes.SkipLast(1)]);
        return after is not null;
    }

    private bool IsMoney(Answer answer) =>
        Currency.Denominations.Contains(answer.Denomination)
        && answer == Answer.Of(Currency, answer.Denomination, isPractice: false);
}
