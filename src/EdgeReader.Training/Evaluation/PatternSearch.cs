namespace EdgeReader.Training.Evaluation;

/// <summary>
/// Finds the lowest point of a function of a few numbers without its slopes: each is tried a step
/// up and down, and the steps are halved where none helps (Hooke and Jeeves 1961).
/// </summary>
internal static class PatternSearch
{
    private const int MostRounds = 200;

    /// <summary>The place of a minimum; always the same for the same function.</summary>
    /// <param name="cost">What is to be low; infinite where a place is not allowed.</param>
    /// <param name="start">Where to begin: an allowed place.</param>
    /// <param name="steps">How far to go first, each greater than 0.</param>
    /// <param name="finest">Share of the first steps at which to stop, 0…1.</param>
    public static double[] Minimum(
        Func<double[], double> cost,
        double[] start,
        double[] steps,
        double finest
    )
    {
        double[] best = [.. start];
        double lowest = cost(best);
        double share = 1;
        for (int round = 0; round < MostRounds && share > finest; round++)
        {
            bool isBetter = false;
            for (int i = 0; i < best.Length; i++)
            {
                foreach (int sign in (int[])[1, -1])
                {
                    double[] tried = [.. best];
                    tried[i] += sign * share * steps[i];
                    double found = cost(tried);
                    if (found < lowest)
                    {
                        (best, lowest, isBetter) = (tried, found, true);
                    }
                }
            }
            share = isBetter ? share : share / 2;
        }
        return best;
    }
}
