namespace EdgeReader.Training.Evaluation;

/// <summary>How seldom something can be said to happen, when it was counted so often.</summary>
public static class RateBound
{
    private const double Doubt = 0.05;
    private const double Finest = 1e-9;

    /// <summary>
    /// The highest rate, 0…1, at which seeing no more than this would not be odd (95 %, one
    /// sided): 3 of n for none at all. Source: the exact limit of a Poisson count, Garwood 1936.
    /// </summary>
    /// <param name="seen">How often it happened.</param>
    /// <param name="of">How often it could have, at least 1.</param>
    public static double Upper(int seen, int of)
    {
        (double low, double high) = (0, seen + 20 + 5 * Math.Sqrt(seen));
        while (high - low > Finest)
        {
            double middle = (low + high) / 2;
            (low, high) = AtMost(seen, middle) > Doubt ? (middle, high) : (low, middle);
        }
        return Math.Min(1, high / of);
    }

    /// <summary>Probability of at most so many events where so many are expected.</summary>
    private static double AtMost(int seen, double expected)
    {
        double term = Math.Exp(-expected);
        double sum = term;
        for (int i = 1; i <= seen; i++)
        {
            term *= expected / i;
            sum += term;
        }
        return sum;
    }
}
