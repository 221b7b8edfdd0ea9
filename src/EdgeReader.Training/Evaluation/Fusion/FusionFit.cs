using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>Fits how network and geometry are weighed, by likelihood.</summary>
internal static class FusionFit
{
    private const double Finest = 0.02;

    /// <summary>No probability counts as smaller: one odd picture must not rule all others.</summary>
    private const double Smallest = 1e-6;

    /// <summary>
    /// Pulls the weights gently to where they start, for nearly all pictures are told apart by
    /// any weights: without it they would grow until every probability is 0 or 1. Twenty times weaker,
    /// strangers' blurred notes lost: 2,666 of 2,716 held-out notes were said instead of 2,680.
    /// </summary>
    private const double Pull = 1e-3;

    private static readonly double[] First = [0.6, 1, 1, 2, 0.15, 3];
    private static readonly double[] Steps = [0.2, 0.5, 0.5, 1, 0.03, 1];

    /// <summary>Where the search begins: weights that are right for many witnesses.</summary>
    public static FusionWeights Start => From(First);

    /// <summary>The weights.</summary>
    /// <param name="pictures">
    /// What the network makes of pictures that neither witness has learnt from, and what geometry
    /// found in them.
    /// </param>
    public static FusionWeights Of(
        IReadOnlyList<(JudgedPicture Network, Verification Geometry)> pictures
    ) => From(PatternSearch.Minimum(w => Cost(pictures, w), First, Steps, Finest));

    private static FusionWeights From(double[] w) => new(w[0], w[1], w[2], w[3], w[4], w[5]);

    /// <summary>Notes and pictures without one count half each, however many there are.</summary>
    private static double Cost(
        IReadOnlyList<(JudgedPicture Network, Verification Geometry)> pictures,
        double[] w
    )
    {
        FusionWeights weights = From(w);
        if (!weights.AreValid)
        {
            return double.PositiveInfinity;
        }
        EvidenceFusion fusion = new(weights);
        double likelihood = pictures
            .GroupBy(p => p.Network.IsNothing)
            .Average(half => half.Average(p => -Math.Log(Math.Max(Right(p), Smallest))));
        double pulled = w.Index().Sum(i => Math.Pow((i.Item - First[i.Index]) / Steps[i.Index], 2));
        return likelihood + Pull * pulled;

        double Right((JudgedPicture Network, Verification Geometry) p) =>
            fusion.Fuse(p.Network.Prediction, p.Geometry).Probabilities[p.Network.Truth];
    }
}
