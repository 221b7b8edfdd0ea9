using EdgeReader.Training.Report;

namespace EdgeReader.Training.Comparison;

/// <summary>Draws accuracy over time, a line a strategy.</summary>
public static class ComparisonDrawing
{
    /// <summary>The drawing as SVG.</summary>
    /// <param name="runs">Of one budget.</param>
    public static string Svg(IEnumerable<StrategyRun> runs) =>
        Chart.Svg(
            "Minutes, scenes and cached activations included",
            "Right of seven values, %",
            100,
            runs.Select(run =>
                (
                    run.Strategy,
                    run.Curve.Where(p => !double.IsNaN(p.Accuracy))
                        .Select(p => (p.Seconds / 60, 100 * p.Accuracy))
                        .ToArray()
                )
            )
        );
}
