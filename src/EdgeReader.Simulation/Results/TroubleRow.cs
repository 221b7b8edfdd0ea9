using EdgeReader.Recognition.Decisions;
using EdgeReader.Simulation.Playing;

namespace EdgeReader.Simulation.Results;

/// <summary>How well one trouble is told, in some frames.</summary>
/// <param name="Reason">The trouble.</param>
/// <param name="Named">Frames for which it is named.</param>
/// <param name="NamedTruly">Of them: it is really there.</param>
/// <param name="There">Frames in which it is there.</param>
/// <param name="Told">Of them: it, or another trouble that is there too, is named.</param>
public sealed record TroubleRow(Reason Reason, int Named, int NamedTruly, int There, int Told)
{
    /// <summary>The table's head, Markdown.</summary>
    public const string Head = """
        | trouble | named | truly (precision) | there | told (recall) |
        |---|---|---|---|---|
        """;

    /// <summary>A row for each trouble that is named or there in any of the frames.</summary>
    public static IEnumerable<TroubleRow> Of(IReadOnlyCollection<Glimpse> seen) =>
        Enum.GetValues<Reason>()
            .Where(r => r != Reason.Unsure)
            .Select(r => Of(r, seen))
            .Where(row => row.Named + row.There > 0);

    /// <summary>Markdown.</summary>
    public override string ToString() =>
        $"| {Reason} | {Named} | {Share(NamedTruly, Named)} | {There} | {Share(Told, There)} |";

    private static TroubleRow Of(Reason reason, IReadOnlyCollection<Glimpse> seen)
    {
        Glimpse[] named = [.. seen.Where(g => g.Named == reason)];
        Glimpse[] there = [.. seen.Where(g => g.There.Contains(reason))];
        return new(reason, named.Length, named.Count(IsTold), there.Length, there.Count(IsTold));
    }

    private static bool IsTold(Glimpse glimpse) => glimpse.There.Contains(glimpse.Named);

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : FormattableString.Invariant($"{100.0 * part / whole:F0} %");
}
