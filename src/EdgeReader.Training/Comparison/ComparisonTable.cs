using System.Globalization;

namespace EdgeReader.Training.Comparison;

/// <summary>Prints a comparison as tables of plain text, which a screen reader can follow.</summary>
public static class ComparisonTable
{
    /// <summary>Prints a table a budget, then one of the small subsets.</summary>
    public static void Print(IReadOnlyList<StrategyRun> runs, string heldOut, TextWriter output)
    {
        foreach (string budget in (string[])["pictures", "time"])
        {
            output.WriteLine();
            output.WriteLine($"The same {budget}, measured on {heldOut}, which none has seen:");
            output.WriteLine("strategy  trained weights  pictures  minutes  right of seven values");
            foreach (StrategyRun run in runs.Where(r => IsWhole(r) && r.Budget == budget))
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{run.Strategy, -8}  {run.TrainedParameters, 15:N0}  {run.Pictures, 8:N0}"
                            + $"  {run.Seconds / 60, 7:F1}  {run.Accuracy, 10:P1}"
                    )
                );
            }
        }
        foreach (var subset in runs.Where(r => !IsWhole(r)).GroupBy(r => r.PhotographsPerLabel))
        {
            output.WriteLine();
            output.WriteLine($"{subset.Key} photographs a label, the same pictures:");
            foreach (StrategyRun run in subset)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{run.Strategy, -8}  {run.Seconds / 60, 7:F1} minutes"
                            + $"  {run.Accuracy, 10:P1}"
                    )
                );
            }
        }
    }

    /// <summary>Prints what the advisor chose beside what won, then where it was wrong.</summary>
    public static void Print(IReadOnlyList<AdviceCheck> checks, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("What the advisor chose from the photographs alone:");
        output.WriteLine("a label  the same  advised   came to  winner    came to");
        foreach (AdviceCheck check in checks)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{check.PhotographsPerLabel?.ToString() ?? "all", 7}  {check.Budget, -8}  "
                        + $"{check.Advice.Strategy, -7}  {check.AdvisedAccuracy, 7:P1}  "
                        + $"{check.Winner, -7}  {check.WinnersAccuracy, 8:P1}"
                )
            );
        }
        output.WriteLine();
        foreach (AdviceCheck check in checks)
        {
            output.WriteLine(check.Sentence);
        }
    }

    private static bool IsWhole(StrategyRun run) => run.PhotographsPerLabel is null;
}
