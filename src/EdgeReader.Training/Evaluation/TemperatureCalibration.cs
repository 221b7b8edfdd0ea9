namespace EdgeReader.Training.Evaluation;

/// <summary>What makes a network's probabilities honest on pictures of others.</summary>
/// <param name="Temperature">Divides the logits; greater than 0.</param>
/// <param name="NoneBias">
/// Added to the logit of none before that: scenes have another share of pictures without a note
/// than strangers' photographs. It is folded into the network's classifier when that is shipped.
/// </param>
public sealed record CalibrationFit(double Temperature, double NoneBias);

/// <summary>
/// Fits temperature and bias by likelihood. Source: Guo et al. 2017 (arXiv:1706.04599), vector
/// scaling with all labels but none tied together: more parameters would learn the pictures.
/// </summary>
public static class TemperatureCalibration
{
    private const double Coldest = 0.05;
    private const double Hottest = 20;
    private const double LargestBias = 8;
    private const double Tolerance = 1e-3;

    /// <summary>
    /// Average −ln of the probability that the right answer got, notes and pictures without one
    /// counting half each, however many there are of each.
    /// </summary>
    public static double NegativeLogLikelihood(
        IReadOnlyList<LabelledLogits> pictures,
        double temperature
    )
    {
        var halves = pictures.GroupBy(p => p.IsNothing);
        // A probability that underflowed must stay finite to be compared.
        return halves.Average(half =>
            half.Average(p =>
                -Math.Log(Math.Max(p.At(temperature).Prediction.Probabilities[p.Truth], 1e-300))
            )
        );
    }

    /// <summary>Both parameters together.</summary>
    /// <param name="pictures">Held out from training, with and without a note.</param>
    public static CalibrationFit Fit(IReadOnlyList<LabelledLogits> pictures)
    {
        double bias = GoldenSection.Minimum(
            candidate =>
            {
                LabelledLogits[] biased = Biased(candidate);
                return NegativeLogLikelihood(biased, FitTemperature(biased));
            },
            -LargestBias,
            LargestBias,
            Tolerance
        );
        return new(FitTemperature(Biased(bias)), bias);

        LabelledLogits[] Biased(double by) => [.. pictures.Select(p => p.WithNoneBias(by))];
    }

    /// <summary>The temperature alone, 0.05…20.</summary>
    /// <param name="pictures">Held out from training.</param>
    public static double FitTemperature(IReadOnlyList<LabelledLogits> pictures) =>
        Math.Exp(
            GoldenSection.Minimum(
                logarithm => NegativeLogLikelihood(pictures, Math.Exp(logarithm)),
                Math.Log(Coldest),
                Math.Log(Hottest),
                Tolerance
            )
        );
}
