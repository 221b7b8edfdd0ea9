using EdgeReader.Recognition.Money;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Counting;

/// <summary>Notes, cards and counts of the currency that ships.</summary>
internal static class Notes
{
    public static Currency Currency { get; } = Clips.Currency;

    public static Answer Of(int value) => Answer.Of(Currency, Money(value), isPractice: false);

    public static Answer Card(int value) => Answer.Of(Currency, Money(value), isPractice: true);

    public static int[] Values(this Tally tally) =>
        [.. tally.Notes.Select(note => note.Denomination.Value)];

    /// <summary>A count of these notes.</summary>
    public static Tally Counted(params IEnumerable<int> values)
    {
        Tally tally = new(Currency);
        foreach (int value in values)
        {
            tally.Add(Of(value), out tally);
        }
        return tally;
    }

    private static Denomination Money(int value) =>
        Currency.Denominations.Single(d => d.Value == value);
}
