using EdgeReader.Recognition.Money;
using EdgeReader.Service.Counting;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Counting;

/// <summary>A tally on a simulated disk, with what is told of it after each change.</summary>
internal sealed class KeptTally(SimulatedDisk disk, int mostRecords) : IKept
{
    /// <summary>Changes are the numbers below this.</summary>
    public const int Steps = 10;

    private const int UndoFrom = 7;
    private const int StartAnew = 9;

    private static readonly Currency Currency = Clips.Currency;

    private readonly TallyJournal _journal = TallyJournal.Open(
        StateFolder.Open(disk, "/state"),
        Currency,
        mostRecords
    );

    public string Told =>
        Tell([.. _journal.Tally.Notes.Select(n => n.Denomination.Value)], _journal.Tally.Sum)
        + (_journal.IsDamaged ? ", damaged" : "")
        + _journal.NotKept;

    public bool IsKept => _journal.NotKept is null;

    public static string Empty => Tell([], 0);

    /// <summary>What is to be told after a change: worked out here once more, in another way.</summary>
    public static string After(string told, int step)
    {
        List<int> values =
        [
            .. told.Split(" = ")[0].Split('+').Where(v => v.Length > 0).Select(int.Parse),
        ];
        switch (step)
        {
            case StartAnew:
                values.Clear();
                break;
            case >= UndoFrom when values.Count > 0:
                values.RemoveAt(values.Count - 1);
                break;
            case < UndoFrom:
                values.Add(Currency.Denominations[step].Value);
                break;
        }
        int sum = 0;
        values.ForEach(v => sum += v);
        return Tell(values, sum);
    }

    public void Change(int step)
    {
        if (step == StartAnew)
        {
            _journal.StartAnew();
        }
        else if (step >= UndoFrom)
        {
            _journal.Undo();
        }
        else
        {
            _journal.Add(Answer.Of(Currency, Currency.Denominations[step], isPractice: false));
        }
    }

    public void Dispose() => _journal.Dispose();

    private static string Tell(IReadOnlyList<int> values, int sum) =>
        $"{string.Join('+', values)} = {sum}";
}
