using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// One honest probability out of two witnesses that fail on different pictures: a multinomial
/// logistic regression on the network's log probabilities, the logarithms of landmarks found, and
/// how many fewer an answer has of its own than another (a logarithmic opinion pool, Genest and
/// Zidek 1986, with weights fitted as in Platt 1999).
/// </summary>
public sealed class EvidenceFusion(FusionWeights weights)
{
    /// <summary>
    /// Added to what the network says, so that it is believed no surer than that: of things that
    /// nobody taught it it can be as sure as of notes, and alone, without a landmark, it must not
    /// be enough. Strangers' notes lose nothing by it, and a foreign note is no longer ₹50.
    /// </summary>
    private const double Doubt = 1e-4;

    /// <summary>
    /// So many lie in their places by chance: four or five of some value do in one of ten held-out
    /// pictures without a note. Taken for evidence, they made a medicine box ₹500.
    /// </summary>
    private const int ByChance = 4;

    /// <summary>Fuses.</summary>
    /// <param name="network">What the network makes of a picture.</param>
    /// <param name="geometry">What the witness found in the same picture.</param>
    public Prediction Fuse(Prediction network, Verification geometry)
    {
        double[] scores = new double[network.Probabilities.Count];
        int most = geometry.Found.Values.Select(f => MoreThanChance(f.Own)).DefaultIfEmpty(0).Max();
        for (int i = 0; i < scores.Length; i++)
        {
            // None has landmarks too, those of retired money: a note that has three times as many
            // is not outweighed by a network that takes it for retired.
            scores[i] =
                weights.Network * Math.Log(network.Probabilities[i] + Doubt)
                + weights.Inliers * Few(geometry[i].Inliers)
                + weights.Own * Few(geometry[i].Own)
                - weights.Behind * (most - MoreThanChance(geometry[i].Own));
        }
        scores[network.Answers.None] += weights.None;
        double highest = scores.Max();
        double[] probabilities = [.. scores.Select(s => Math.Exp(s - highest))];
        double sum = probabilities.Sum();
        return new(network.Answers, [.. probabilities.Select(p => p / sum)]);
    }

    /// <summary>The hundredth landmark says less than the tenth, and the first few say nothing.</summary>
    private double Few(int landmarks) => Math.Log(1 + MoreThanChance(landmarks) / weights.Scale);

    private static int MoreThanChance(int landmarks) => Math.Max(0, landmarks - ByChance);
}
