using System.CommandLine;
using EdgeReader.Training.Data;
using EdgeReader.Training.Export;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training;

/// <summary>
/// <c>edgereader-training model</c>: from photographs to the bundle that the device runs.
/// </summary>
public static class ModelCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("model", "Trains the network and publishes the int8 bundle.");
        command.Options.Add(DeskOptions.Data);
        command.Options.Add(DeskOptions.Cache);
        command.Options.Add(DeskOptions.Bundle);
        command.SetAction((parsed, stopping) => Task.Run(() => Make(parsed, stopping), stopping));
        return command;
    }

    /// <summary>Trains, judges, quantizes and publishes.</summary>
    private static int Make(ParseResult parsed, CancellationToken stopping)
    {
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        ModelMaking making = new(
            data,
            TrainingRecipe.Default,
            parsed.GetRequiredValue(DeskOptions.Cache),
            Console.Out,
            DeskOptions.IsTerminal
        );
        ModelOutcome outcome = making.Make(DeskOptions.Currency.Code, stopping);
        string folder = parsed.GetRequiredValue(DeskOptions.Bundle);
        BundlePublisher.Publish(folder, outcome);
        string cache = parsed.GetRequiredValue(DeskOptions.Cache);
        MistakeSheets.Keep(outcome.Report.Details.Mistakes, cache);
        ReportSources.AddTo(ModelReport.Read(folder), cache).Write(folder);
        Console.WriteLine($"Published {folder} ({outcome.Model.Length / 1e6:F1} MB)");
        return 0;
    }
}
