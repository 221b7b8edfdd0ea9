using EdgeReader.Recognition.Decisions;
using EdgeReader.Training.Evaluation.Fusion;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>What the trained reader is worth, and what was fitted for that.</summary>
/// <param name="Fit">What ships: fitted on all held-out photographs.</param>
/// <param name="Budgets">What budgets for wrong announcements let through, by all evidence.</param>
/// <param name="Variants">Photographs, by precision, looks and witnesses: see Shipped.</param>
/// <param name="Ways">What each witness would say alone, and both together.</param>
/// <param name="LookedTwice">Share of the photographs, 0…1, that got a second look.</param>
/// <param name="Rounding">What int8 costs at the first look.</param>
/// <param name="Network">Of the network that ships, alone, with both looks.</param>
/// <param name="NetworkCalibration">How honest its probabilities are.</param>
/// <param name="Details">Of the variant that ships.</param>
/// <param name="Retired">
/// Retired money that its judges had never learnt about: counted in nothing else, fitted to nothing.
/// </param>
/// <param name="Scenes">Scenes of cards, and of nothing, that were not learnt from.</param>
public sealed record HeldOutReport(
    DecisionFit Fit,
    IReadOnlyList<BudgetRow> Budgets,
    IReadOnlyList<HeldOutVariant> Variants,
    IReadOnlyList<WayToDecide> Ways,
    double LookedTwice,
    RoundingCost Rounding,
    Tally Network,
    ReliabilityDiagram NetworkCalibration,
    HeldOutDetails Details,
    Tally Retired,
    Tally Scenes
)
{
    /// <summary>The variant that ships: int8, two looks where the first is unsure, landmarks.</summary>
    public HeldOutVariant Shipped => Variants[^1];

    /// <summary>
    /// Fits and counts. What is counted of a group was fitted on the other groups, so that no
    /// picture serves twice: networks, landmarks and weights have all not seen it.
    /// </summary>
    /// <param name="exact">Photographs, each judged in float without its group.</param>
    /// <param name="rounded">The same in int8, in the same order, with what geometry found.</param>
    /// <param name="scenes">Judged by what ships.</param>
    public static HeldOutReport Of(
        IReadOnlyList<LabelledLooks> exact,
        IReadOnlyList<WitnessedPicture> rounded,
        IReadOnlyList<WitnessedPicture> scenes
    )
    {
        DecisionOptions usual = new();
        var retired = rounded.Where(p => p.Source.IsUnheardOf).ToArray();
        exact = [.. exact.Where(p => !p.First.Source.IsUnheardOf)];
        rounded = [.. rounded.Where(p => !p.Source.IsUnheardOf)];
        DecisionFit all = DecisionFit.Of(rounded);
        var nested = rounded
            .Select(p => p.Source.Group)
            .Distinct()
            .ToDictionary(group => group, group => DecisionFit.WithoutGroup(rounded, group) ?? all);
        JudgedPicture[] network = [.. rounded.Select(p => FitOf(p.Source).TwoLooks(p.Looks))];
        JudgedPicture[] shipped = [.. rounded.Select(p => FitOf(p.Source).Fused(p))];
        return new(
            all,
            BudgetRow.Table(shipped, (p, options) => p.IsSaid(FitOf(p.Source).Policy(options))),
            [
                Variant(
                    "float, one look",
                    exact.Zip(rounded, (e, r) => FitOf(r.Source).OneLook(e))
                ),
                Variant(
                    "float, two looks",
                    exact.Zip(rounded, (e, r) => FitOf(r.Source).TwoLooks(e))
                ),
                Variant("int8, one look", rounded.Select(p => FitOf(p.Source).OneLook(p.Looks))),
                Variant("int8, two looks", network),
                Variant("int8, two looks, landmarks", shipped),
            ],
            WayToDecide.Compare(rounded, group => nested[group]),
            rounded.Average(p => FitOf(p.Source).IsUnsure(p.Looks) ? 1 : 0),
            RoundingCost.Between(
                [.. exact.Select(p => p.First)],
                [.. rounded.Select(p => p.Looks.First)]
            ),
            Tally.Of(network, IsSaid),
            ReliabilityDiagram.Of(network),
            HeldOutDetails.Of(shipped, IsSaid),
            Tally.Of(retired.Select(p => FitOf(p.Source).Fused(p)), IsSaid),
            Tally.Of(scenes.Select(all.Fused), p => p.IsSaid(all.Policy(usual)))
        );

        DecisionFit FitOf(PictureSource source) => nested[source.Group];

        bool IsSaid(JudgedPicture picture) => picture.IsSaid(FitOf(picture.Source).Policy(usual));

        HeldOutVariant Variant(string name, IEnumerable<JudgedPicture> pictures) =>
            HeldOutVariant.Of(name, [.. pictures], IsSaid);
    }
}
