using System.CommandLine;
using EdgeReader.Training.Data;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training;

/// <summary>
/// <c>edgereader-training model</c>: from photographs to the bundle that the device runs.
/// </summary>
public static class ModelCommand
{
    private static readonly Option<string[]> Groups = new("--groups")
    {
        Description = "Only train without these groups of origins and judge; publish nothing.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> JudgedOn = new("--judged-on")
    {
        Description = "Publish, but judge on these groups of origins only.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("model", "Trains the network and publishes the int8 bundle.");
        command.Options.Add(DeskOptions.Data);
        command.Options.Add(DeskOptions.Cache);
        command.Options.Add(DeskOptions.Bundle);
        command.Options.Add(Groups);
        command.Options.Add(JudgedOn);
        command.SetAction((parsed, stopping) => Task.Run(() => Make(parsed, stopping), stopping));
        return command;
    }

    /// <summary>Trains, judges, quantizes and publishes.</summary>
    private static int Make(ParseResult parsed, CancellationToken stopping)
    {
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        string folder = parsed.GetRequiredValue(DeskOptions.Bundle);
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        ModelMaking making = new(
            data,
            DeskOptions.Currency,
            TrainingRecipe.Default,
            cache,
            folder,
            Console.Out,
            DeskOptions.IsTerminal
        );
        if (parsed.GetValue(Groups) is { Length: > 0 } groups)
        {
            making.JudgeOnly(groups, stopping);
            return 0;
        }
        ModelOutcome outcome = making.Make(parsed.GetValue(JudgedOn) ?? [], stopping);
        ModelReport? before = ModelReport.TryRead(folder);
        BundlePublisher.Publish(
            folder,
            outcome,
            report =>
                ReportSources.AddTo(
                    before is null ? report : report.WithMeasurementsOf(before),
                    cache
                )
        );
        MistakeSheets.Keep(outcome.Report.Details.Mistakes, cache);
        Console.WriteLine($"Published {folder} ({outcome.Model.Length / 1e6:F1} MB)");
        return 0;
    }
}
