namespace EdgeReader.Training.Export.Int8;

/// <summary>A way to choose the range in which an activation is rounded; beyond it, it clips.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Choose">Chooses from the values that the activation was seen to take.</param>
public sealed record RangeRule(string Name, Func<ValueHistogram, TensorRange> Choose)
{
    /// <summary>All values: none clips, and one rare value widens every step.</summary>
    public static RangeRule LowestToHighest { get; } =
        new("ranges from lowest to highest", h => h.FullRange);

    /// <summary>The least mean squared error of rounding and clipping together.</summary>
    public static RangeRule LeastError { get; } =
        new("ranges of least error", h => h.LeastErrorRange());

    /// <summary>All but a share of the values, half of it at either end.</summary>
    /// <param name="percent">Of the values, that do not clip: more than 0, at most 100.</param>
    public static RangeRule Percentile(double percent) =>
        new(
            FormattableString.Invariant($"ranges of {percent} %"),
            h => h.PercentileRange(percent / 100)
        );
}
