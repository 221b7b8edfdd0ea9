using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// One honest probability out of two witnesses that fail on different pictures: a multinomial
/// logistic regression on the network's log probabilities, the logarithms of landmarks found, and
/// how many fewer a value has of its own than another (a logarithmic opinion pool, Genest and
/// Zidek 1986, with weights fitted as in Platt 1999).
/// </summary>
public sealed class EvidenceFusion(FusionWeights weights)
{
    private const double Smallest = 1e-9;

    /// <summary>
    /// So many lie in their places by chance: four or five of some value do in one of ten held-out
    /// pictures without a note. Taken for evidence, they made a medicine box ₹500.
    /// </summary>
    private const int ByChance = 4;

    /// <summary>Landmarks behind that leave no doubt which of two values it is.</summary>
    private const int MostBehind = 40;

    /// <summary>Fuses.</summary>
    /// <param name="network">What the network makes of a picture.</param>
    /// <param name="geometry">What the witness found in the same picture.</param>
    public Prediction Fuse(Prediction network, Verification geometry)
    {
        double[] scores = new double[network.Probabilities.Count];
        int most = geometry.Found.Values.Select(f => f.Own).DefaultIfEmpty(0).Max();
        for (int i = 0; i < scores.Length; i++)
        {
            int behind = i == network.Answers.None ? 0 : most - geometry[i].Own;
            scores[i] =
                weights.Network * Math.Log(network.Probabilities[i] + Smallest)
                + weights.Inliers * Few(geometry[i].Inliers)
                + weights.Own * Few(geometry[i].Own)
                - weights.Behind * Math.Min(behind, MostBehind);
        }
        scores[network.Answers.None] += weights.None;
        double highest = scores.Max();
        double[] probabilities = [.. scores.Select(s => Math.Exp(s - highest))];
        double sum = probabilities.Sum();
        return new(network.Answers, [.. probabilities.Select(p => p / sum)]);
    }

    /// <summary>The hundredth landmark says less than the tenth, and the first few say nothing.</summary>
    private double Few(int landmarks) =>
        Math.Log(1 + Math.Max(0, landmarks - ByChance) / weights.Scale);
}
