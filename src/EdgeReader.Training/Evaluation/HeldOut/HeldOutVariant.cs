namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>Held-out photographs counted, as one precision and number of looks answers them.</summary>
/// <param name="Name">Which.</param>
/// <param name="ByGroup">Of each held-out group.</param>
/// <param name="All">All together.</param>
public sealed record HeldOutVariant(
    string Name,
    IReadOnlyDictionary<string, Tally> ByGroup,
    Tally All
)
{
    /// <summary>Counts.</summary>
    public static HeldOutVariant Of(
        string name,
        IReadOnlyList<JudgedPicture> photographs,
        Func<JudgedPicture, bool> isSaid
    ) =>
        new(
            name,
            Tally.By(photographs, p => p.Source.Group, isSaid),
            Tally.Of(photographs, isSaid)
        );
}
