namespace EdgeReader.Training.Evaluation;

/// <summary>Finds the lowest point of a function with one minimum (Kiefer 1953).</summary>
internal static class GoldenSection
{
    /// <summary>The place of the minimum between two places.</summary>
    /// <param name="cost">Falls, then rises.</param>
    /// <param name="low">Where to begin.</param>
    /// <param name="high">Where to end.</param>
    /// <param name="tolerance">How near is near enough.</param>
    public static double Minimum(
        Func<double, double> cost,
        double low,
        double high,
        double tolerance
    )
    {
        double ratio = (Math.Sqrt(5) - 1) / 2;
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        (double costLeft, double costRight) = (cost(left), cost(right));
        while (high - low > tolerance)
        {
            if (costLeft < costRight)
            {
                (high, right, costRight) = (right, left, costLeft);
                left = high - ratio * (high - low);
                costLeft = cost(left);
            }
            else
            {
                (low, left, costLeft) = (left, right, costRight);
                right = low + ratio * (high - low);
                costRight = cost(right);
            }
        }
        return (low + high) / 2;
    }
}
