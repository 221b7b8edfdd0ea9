using System.Globalization;

namespace EdgeReader.Service.Evaluation;

/// <summary>A report as sentences, which can be listened to as well as read.</summary>
public static class EvaluationSummary
{
    /// <summary>A line about all notes, one about pictures without a note, one a label.</summary>
    public static IEnumerable<string> Lines(EvaluationReport report) =>
        [
            $"Notes: {Describe(report.Notes)}.",
            $"No note: {Describe(report.None)}.",
            .. report.Labels.Select(Describe),
        ];

    private static string Describe(LabelReport label)
    {
        string counts = label.Counts switch
        {
            NoteCounts notes => Describe(notes),
            CardCounts cards => $"practice cards, {Describe(cards)}",
            NoneCounts none => $"no note, {Describe(none)}",
            _ => throw new ArgumentException($"{label.Counts} are no counts."),
        };
        string unreadable = label.Unreadable == 0 ? "" : $"; {label.Unreadable} unreadable";
        return $"  {label.Label}: {counts}{Mistakes(label)}{unreadable}.";
    }

    private static string Describe(NoteCounts c) =>
        $"{c.Pictures} pictures; said {Share(c.Right, c.Pictures)} right, "
        + $"{Share(c.Wrong, c.Pictures)} wrong, {Share(c.Silent, c.Pictures)} silent; "
        + $"likeliest value {Share(c.NetworkRight, c.Pictures)} right, "
        + $"{Share(c.NetworkRightOrNone, c.Pictures)} with none among the answers, "
        + $"{Share(c.FusedRight, c.Pictures)} by all evidence";

    private static string Describe(CardCounts c) =>
        $"{c.Pictures} pictures; said {Share(c.Right, c.Pictures)} right, "
        + $"{Share(c.Wrong, c.Pictures)} wrong, {Share(c.Silent, c.Pictures)} silent";

    private static string Describe(NoneCounts c) =>
        $"{c.Pictures} pictures; a value said to {Share(c.Announced, c.Pictures)}; none is the "
        + $"likeliest answer to {Share(c.NetworkNone, c.Pictures)}";

    /// <summary>What the network takes notes, and pictures without one, for.</summary>
    private static string Mistakes(LabelReport label)
    {
        if (label.Shown is { IsPractice: true })
        {
            return "";
        }
        IReadOnlyDictionary<string, int> taken = label.Shown is null
            ? label.NetworkValueOrNone
            : label.NetworkValue;
        string right = label.Shown?.Key ?? JudgedPhotograph.None;
        string[] mistakes =
        [
            .. taken
                .Where(t => t.Key != right)
                .OrderByDescending(t => t.Value)
                .Select(t => $"{t.Key} {t.Value}"),
        ];
        return mistakes.Length == 0 ? "" : $"; taken for {string.Join(", ", mistakes)}";
    }

    private static string Share(int part, int whole) =>
        whole == 0
            ? $"{part}"
            : string.Create(CultureInfo.InvariantCulture, $"{part} ({100.0 * part / whole:0.0} %)");
}
