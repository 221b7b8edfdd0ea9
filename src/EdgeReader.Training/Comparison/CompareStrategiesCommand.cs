using System.CommandLine;
using EdgeReader.Training.Advice;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Comparison;

/// <summary>
/// <c>edgereader-training compare-strategies</c>: the four strategies on the same scenes.
/// </summary>
public static class CompareStrategiesCommand
{
    /// <summary>What is held out: web pictures and phones, the most unlike of the groups.</summary>
    private const string HeldOut = "O4+O7+O8";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("compare-strategies", "Trains the four strategies and compares.");
        command.Options.Add(DeskOptions.Data);
        command.Options.Add(DeskOptions.Cache);
        command.Options.Add(DeskOptions.Output);
        command.SetAction(
            (parsed, stopping) => Task.Run(() => Compare(parsed, stopping), stopping)
        );
        return command;
    }

    private static int Compare(ParseResult parsed, CancellationToken stopping)
    {
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        ComparisonOptions options = new();
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        string resultFile = Path.Combine(cache, ComparisonFile.FileName);
        StrategyComparison comparison = new(
            data,
            HeldOut,
            options,
            resultFile,
            Console.Out,
            DeskOptions.IsTerminal
        );
        var runs = comparison.Run(stopping);
        ComparisonTable.Print(runs, HeldOut, Console.Out);
        PhotographFeatures features = PhotographFeatures.Extract(
            data.Photographs,
            cache,
            Console.Out,
            DeskOptions.IsTerminal,
            stopping
        );
        var checks = AdviceChecks.Of(data, HeldOut, options, runs, features, stopping);
        ComparisonFile.AddAdvice(resultFile, checks);
        ComparisonTable.Print(checks, Console.Out);
        string folder = parsed.GetRequiredValue(DeskOptions.Output);
        Directory.CreateDirectory(folder);
        foreach (string budget in (string[])["pictures", "time"])
        {
            string file = Path.Combine(folder, $"strategies-same-{budget}.svg");
            File.WriteAllText(
                file,
                ComparisonDrawing.Svg(
                    runs.Where(r => r.PhotographsPerLabel is null && r.Budget == budget)
                )
            );
            Console.WriteLine($"Drawn: {file}");
        }
        return 0;
    }
}
