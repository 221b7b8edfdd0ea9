using System.CommandLine;
using EdgeReader.Training.Comparison;
using EdgeReader.Training.Data;

namespace EdgeReader.Training.Advice;

/// <summary>
/// <c>edgereader-training advise</c>: says how to train on the photographs that there are.
/// </summary>
public static class AdviseCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Option<int?> perLabel = new("--per-label")
        {
            Description = "Asks as if there were so many photographs of each label.",
        };
        Option<int> seed = new("--seed")
        {
            Description = "Decides which photographs are taken, and what is shuffled.",
            DefaultValueFactory = _ => new ComparisonOptions().Seed,
        };
        Command command = new("advise", "Chooses a strategy of transfer learning by evidence.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
            perLabel,
            seed,
        };
        command.SetAction(
            (parsed, stopping) =>
                Task.Run(
                    () =>
                        Advise(
                            parsed.GetRequiredValue(DeskOptions.Data),
                            parsed.GetRequiredValue(DeskOptions.Cache),
                            parsed.GetValue(perLabel),
                            parsed.GetValue(seed),
                            stopping
                        ),
                    stopping
                )
        );
        return command;
    }

    private static int Advise(
        string data,
        string cache,
        int? perLabel,
        int seed,
        CancellationToken stopping
    )
    {
        ModelLabels labels = new(DeskOptions.Currency);
        var photographs = NoteDataset.Load(data, labels, stopping).Photographs;
        OriginSplit split = OriginSplit.Of(photographs);
        var asked = PhotographSubset.Of(photographs, perLabel, seed);
        PhotographFeatures features = PhotographFeatures.Extract(
            photographs,
            cache,
            Console.Out,
            DeskOptions.IsTerminal,
            stopping
        );
        StrategyAdvisor advisor = new(features, labels, split, seed);
        StrategyAdvice advice = advisor.Advise(asked, stopping);
        AdviceTable.Print(advice, Console.Out);
        string file = perLabel is null ? StrategyAdvice.FileName : $"advice-{perLabel}.json";
        advice.Write(Path.Combine(cache, file));
        return 0;
    }
}
