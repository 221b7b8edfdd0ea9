using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Evaluation;

/// <summary>The answers to the photographs of one label.</summary>
/// <param name="Label">As in <see cref="LabelledPhotograph.Label"/>.</param>
/// <param name="Shown">As in <see cref="LabelledPhotograph.Shown"/>.</param>
/// <param name="Counts">
/// <see cref="NoteCounts"/>, <see cref="CardCounts"/> or <see cref="NoneCounts"/>: what is shown
/// says which.
/// </param>
/// <param name="Unreadable">Files that are no pictures; they count nowhere else.</param>
/// <param name="Said">
/// How many of the pictures the reader answers with what: the keys of its phrases.
/// </param>
/// <param name="NetworkValue">
/// Which value of money is the likeliest on how many of them, by the network.
/// </param>
/// <param name="NetworkValueOrNone">The same with none among the answers.</param>
public sealed record LabelReport(
    string Label,
    Answer? Shown,
    object Counts,
    int Unreadable,
    SortedDictionary<string, int> Said,
    SortedDictionary<string, int> NetworkValue,
    SortedDictionary<string, int> NetworkValueOrNone
)
{
    /// <summary>Counts the photographs of a label.</summary>
    /// <param name="photograph">Any one of them: says the label and what is shown.</param>
    /// <param name="judged">Those that could be read.</param>
    /// <param name="unreadable">How many could not.</param>
    public static LabelReport Of(
        LabelledPhotograph photograph,
        IReadOnlyCollection<JudgedPhotograph> judged,
        int unreadable
    ) =>
        new(
            photograph.Label,
            photograph.Shown,
            photograph.Shown switch
            {
                null => NoneCounts.Of(judged),
                { IsPractice: true } => CardCounts.Of(judged),
                _ => NoteCounts.Of(judged),
            },
            unreadable,
            CountBy(judged, p => p.Answer.Label!),
            CountBy(judged, p => p.NetworkValue),
            CountBy(judged, p => p.NetworkValueOrNone)
        );

    private static SortedDictionary<string, int> CountBy(
        IEnumerable<JudgedPhotograph> judged,
        Func<JudgedPhotograph, string> key
    ) => new(judged.CountBy(key).ToDictionary(), StringComparer.Ordinal);
}
