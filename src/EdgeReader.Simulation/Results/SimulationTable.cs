using EdgeReader.Training.Evaluation;

namespace EdgeReader.Simulation.Results;

/// <summary>Counts as rows of a table, Markdown.</summary>
internal static class SimulationTable
{
    public const string Head =
        "| reader | presentations | answered | wrong | gave up | reason true | p50 s | p95 s "
        + "| unaided | p95 s | on nothing |\n|---|---|---|---|---|---|---|---|---|---|---|";

    public static string Row(string name, SimulationCounts c) =>
        FormattableString.Invariant(
            $"| {name} | {c.Presentations} | {Share(c.Answered, c.Known)} of {c.Known} | "
        )
        + FormattableString.Invariant(
            $"{c.Wrong} | {c.GaveUp} | {Share(c.ReasonTrue, c.GaveUp)} | {c.SecondsP50:F2} | "
        )
        + FormattableString.Invariant(
            $"{c.SecondsP95:F2} | {Share(c.Unaided, c.Known)} | {c.UnaidedSecondsP95:F2} | "
        )
        + FormattableString.Invariant($"{c.FalseOnNothing} of {c.Presentations - c.Known} |");

    /// <summary>What may be said of wrong announcements.</summary>
    public static string Bound(SimulationCounts c)
    {
        double bound = 1000 * RateBound.Upper(c.Wrong, c.Presentations);
        return FormattableString.Invariant(
            $"{c.Wrong} of {c.Presentations} wrong: at most {bound:F1} in a thousand (95 %)."
        );
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : FormattableString.Invariant($"{100.0 * part / whole:F1} %");
}
