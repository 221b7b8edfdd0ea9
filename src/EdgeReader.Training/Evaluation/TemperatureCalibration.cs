namespace EdgeReader.Training.Evaluation;

/// <summary>
/// One number that makes the probabilities honest on pictures of others: logits are divided by
/// it. Source: Guo et al. 2017 (arXiv:1706.04599).
/// </summary>
public static class TemperatureCalibration
{
    private const double Coldest = 0.05;
    private const double Hottest = 20;

    /// <summary>Average −ln of the probability that the right answer got.</summary>
    public static double NegativeLogLikelihood(
        IReadOnlyList<LabelledLogits> pictures,
        double temperature
    ) =>
        // A probability that underflowed must stay finite to be compared.
        pictures.Average(p => -Math.Log(Math.Max(p.Probabilities(temperature)[p.Truth], 1e-300)));

    /// <summary>
    /// The temperature, 0.05…20, of the smallest negative log likelihood, by golden section on
    /// its logarithm (the likelihood has one minimum in it).
    /// </summary>
    /// <param name="pictures">Held out from training, at least one.</param>
    public static double Fit(IReadOnlyList<LabelledLogits> pictures)
    {
        double Cost(double logarithm) => NegativeLogLikelihood(pictures, Math.Exp(logarithm));
        double ratio = (Math.Sqrt(5) - 1) / 2;
        (double low, double high) = (Math.Log(Coldest), Math.Log(Hottest));
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        (double costLeft, double costRight) = (Cost(left), Cost(right));
        while (high - low > 1e-3)
        {
            if (costLeft < costRight)
            {
                (high, right, costRight) = (right, left, costLeft);
                left = high - ratio * (high - low);
                costLeft = Cost(left);
            }
            else
            {
                (low, left, costLeft) = (left, right, costRight);
                right = low + ratio * (high - low);
                costRight = Cost(right);
            }
        }
        return Math.Exp((low + high) / 2);
    }
}
