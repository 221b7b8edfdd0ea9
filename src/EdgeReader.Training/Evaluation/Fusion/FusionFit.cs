using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>Fits how network and geometry are weighed, by likelihood.</summary>
internal static class FusionFit
{
    private const double Finest = 0.02;

    /// <summary>No probability counts as smaller: one odd picture must not rule all others.</summary>
    private const double Smallest = 1e-6;

    /// <summary>
    /// Pulls the weights gently to where they start, for nearly all pictures are told apart by
    /// any weights: without it they would grow until every probability is 0 or 1.
    /// </summary>
    private const double Pull = 2e-4;

    private static readonly double[] Start = [0.6, 1, 1, 2, 3];
    private static readonly double[] Steps = [0.2, 0.5, 0.5, 1, 1];

    /// <summary>The weights.</summary>
    /// <param name="pictures">Held out from both witnesses.</param>
    public static FusionWeights Of(IReadOnlyList<WitnessedPicture> pictures)
    {
        double[] best = PatternSearch.Minimum(w => Cost(pictures, w), Start, Steps, Finest);
        return From(best);
    }

    private static FusionWeights From(double[] w) => new(w[0], w[1], w[2], w[3], w[4]);

    /// <summary>Notes and pictures without one count half each, however many there are.</summary>
    private static double Cost(IReadOnlyList<WitnessedPicture> pictures, double[] w)
    {
        FusionWeights weights = From(w);
        if (!weights.AreValid)
        {
            return double.PositiveInfinity;
        }
        EvidenceFusion fusion = new(weights);
        double likelihood = pictures
            .GroupBy(p => p.Network.IsNothing)
            .Average(half =>
                half.Average(p =>
                    -Math.Log(
                        Math.Max(
                            p.Fused(fusion).Prediction.Probabilities[p.Network.Truth],
                            Smallest
                        )
                    )
                )
            );
        return likelihood + Pull * w.Zip(Start, (a, b) => (a - b) * (a - b)).Sum();
    }
}
