using EdgeReader.Training.Evaluation;

namespace EdgeReader.Training.Export.Comparison;

/// <summary>What quantizing in one way does to the answers on photographs.</summary>
/// <param name="Key">Of the technique; <c>float</c> for the model that is not quantized.</param>
/// <param name="Name">Of the technique, in words.</param>
/// <param name="Pictures">Photographs, notes and others.</param>
/// <param name="SameAnswer">Share of them, 0…1, whose likeliest answer is the float one's.</param>
/// <param name="Notes">Photographs of notes.</param>
/// <param name="SameValue">Share of the notes with the same likeliest of the values.</param>
/// <param name="Right">Share of the notes of which that value is the right one.</param>
/// <param name="Difference">The same in points above the float model; negative for a loss.</param>
/// <param name="LargestLogitDifference">Of any logit, absolute.</param>
/// <param name="MeanLogitDifference">Of all logits, absolute.</param>
/// <param name="Megabytes">Size of the file, in millions of bytes.</param>
public sealed record Int8Row(
    string Key,
    string Name,
    int Pictures,
    double SameAnswer,
    int Notes,
    double SameValue,
    double Right,
    double Difference,
    double LargestLogitDifference,
    double MeanLogitDifference,
    double Megabytes
)
{
    /// <summary>Compares.</summary>
    /// <param name="key">Of the technique.</param>
    /// <param name="name">Of the technique, in words.</param>
    /// <param name="bytes">Size of the model's file.</param>
    /// <param name="exact">What the float model said.</param>
    /// <param name="rounded">What the model said of the same pictures, at least one note.</param>
    public static Int8Row Of(
        string key,
        string name,
        long bytes,
        IReadOnlyList<LabelledLogits> exact,
        IReadOnlyList<LabelledLogits> rounded
    )
    {
        var pairs = exact.Zip(rounded).ToList();
        var notes = pairs.Where(p => !p.First.IsNothing).ToList();
        double[] differences =
        [
            .. pairs.SelectMany(p =>
                p.First.Logits.Zip(p.Second.Logits, (a, b) => Math.Abs((double)a - b))
            ),
        ];
        double right = Share(notes, p => IsRight(p.Second));
        return new(
            key,
            name,
            pairs.Count,
            Share(pairs, p => p.First.At(1).Likeliest.Answer == p.Second.At(1).Likeliest.Answer),
            notes.Count,
            Share(notes, p => p.First.At(1).LikeliestMoney == p.Second.At(1).LikeliestMoney),
            right,
            100 * (right - Share(notes, p => IsRight(p.First))),
            differences.Max(),
            differences.Average(),
            bytes / 1e6
        );

        static bool IsRight(LabelledLogits picture) =>
            picture.At(1).LikeliestMoney == picture.Truth;
    }

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> wanted) =>
        (double)all.Count(wanted) / all.Count;
}
