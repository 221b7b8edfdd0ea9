using EdgeReader.Training.Advice;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Comparison;

/// <summary>
/// Asks the advisor about the very photographs that a comparison learnt from, and says where it
/// was wrong. It never sees the runs.
/// </summary>
public static class AdviceChecks
{
    /// <summary>A check for each budget and each number of photographs a label.</summary>
    /// <param name="data">The photographs.</param>
    /// <param name="heldOut">The group that the runs were measured on.</param>
    /// <param name="options">Of the comparison: they pick the photographs.</param>
    /// <param name="runs">What the comparison came to.</param>
    /// <param name="features">Of all notes.</param>
    /// <param name="stopping">Looked at now and then.</param>
    public static IReadOnlyList<AdviceCheck> Of(
        TrainingData data,
        string heldOut,
        ComparisonOptions options,
        IReadOnlyList<StrategyRun> runs,
        PhotographFeatures features,
        CancellationToken stopping
    )
    {
        StrategyAdvisor advisor = new(features, data.Labels, data.Split, options.Seed);
        int notes = data.HeldOut(heldOut).Count(p => p.IsNote);
        List<AdviceCheck> checks = [];
        foreach (var sameData in runs.GroupBy(r => r.PhotographsPerLabel))
        {
            var learnt = options.Choose(data.LearntWithout(heldOut), sameData.Key);
            StrategyAdvice advice = advisor.Advise(learnt, stopping);
            checks.AddRange(
                sameData
                    .GroupBy(r => r.Budget)
                    .Select(budget => AdviceCheck.Of(advice, [.. budget], notes))
            );
        }
        return checks;
    }
}
