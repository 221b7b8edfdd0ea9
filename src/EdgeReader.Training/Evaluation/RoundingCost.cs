namespace EdgeReader.Training.Evaluation;

/// <summary>What int8 costs against float, on photographs that the networks had not seen.</summary>
/// <param name="Pictures">Number of photographs.</param>
/// <param name="SameAnswer">Of them: both models have the same likeliest answer.</param>
/// <param name="Notes">Photographs of a note.</param>
/// <param name="ExactRight">Of them: float has the right one of the values.</param>
/// <param name="RoundedRight">Of them: int8 has the right one of the values.</param>
/// <param name="LargestLogitDifference">Largest absolute difference of a logit.</param>
/// <param name="MeanLogitDifference">Mean absolute difference of the logits.</param>
public sealed record RoundingCost(
    int Pictures,
    int SameAnswer,
    int Notes,
    int ExactRight,
    int RoundedRight,
    double LargestLogitDifference,
    double MeanLogitDifference
)
{
    /// <summary>Accuracy lost on notes, in percentage points; negative where some was won.</summary>
    public double PointsLost => 100.0 * (ExactRight - RoundedRight) / Math.Max(1, Notes);

    /// <summary>Photographs answered otherwise, in per cent.</summary>
    public double PercentChanged => 100.0 * (Pictures - SameAnswer) / Math.Max(1, Pictures);

    /// <summary>Compares the models picture by picture.</summary>
    /// <param name="exact">Of the float models.</param>
    /// <param name="rounded">Of the int8 models: the same pictures in the same order.</param>
    public static RoundingCost Between(
        IReadOnlyList<LabelledLogits> exact,
        IReadOnlyList<LabelledLogits> rounded
    )
    {
        var pairs = exact.Zip(rounded).ToList();
        var differences = pairs
            .SelectMany(p => p.First.Logits.Zip(p.Second.Logits, (a, b) => Math.Abs((double)a - b)))
            .ToList();
        return new(
            pairs.Count,
            pairs.Count(p => p.First.At(1).Likeliest.Answer == p.Second.At(1).Likeliest.Answer),
            pairs.Count(p => !p.First.IsNothing),
            exact.Count(p => !p.IsNothing && p.At(1).LikeliestMoney == p.Truth),
            rounded.Count(p => !p.IsNothing && p.At(1).LikeliestMoney == p.Truth),
            differences.Max(),
            differences.Average()
        );
    }
}
