using EdgeReader.Simulation.Playing;

namespace EdgeReader.Simulation.Results;

/// <summary>
/// By how much one reader answers more of the same presentations than another, with Wald's interval
/// of 95 % for paired proportions (Agresti 2013, Categorical Data Analysis, 11.1.2).
/// </summary>
/// <param name="Known">Presentations that have a right answer.</param>
/// <param name="OnlyThis">Of them: only the one reader gave it.</param>
/// <param name="OnlyOther">Of them: only the other did.</param>
public sealed record PairedDifference(int Known, int OnlyThis, int OnlyOther)
{
    private const double TwoSided95 = 1.96;

    /// <summary>Of the known, −1…1; 0 where nothing was known.</summary>
    public double Share => (double)(OnlyThis - OnlyOther) / Math.Max(1, Known);

    /// <summary>The interval's lower end.</summary>
    public double Low => Share - Margin;

    /// <summary>Its upper end.</summary>
    public double High => Share + Margin;

    private double Margin =>
        TwoSided95
        * Math.Sqrt(OnlyThis + OnlyOther - (OnlyThis - OnlyOther) * Share)
        / Math.Max(1, Known);

    /// <summary>Counts.</summary>
    /// <param name="one">Of the one reader.</param>
    /// <param name="other">The same presentations of the other reader, in the same order.</param>
    public static PairedDifference Of(IReadOnlyList<Presented> one, IReadOnlyList<Presented> other)
    {
        (bool This, bool Other)[] pairs =
        [
            .. one.Zip(other)
                .Where(pair => pair.First.IsKnown)
                .Select(pair => (pair.First.IsAnswered, pair.Second.IsAnswered)),
        ];
        return new(
            pairs.Length,
            pairs.Count(p => p.This && !p.Other),
            pairs.Count(p => p.Other && !p.This)
        );
    }

    /// <summary>A sentence's end: by how much more is answered.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{100 * Share:+0.0;-0.0;0.0} points ({100 * Low:F1} to {100 * High:F1}, 95 %)"
        );
}
