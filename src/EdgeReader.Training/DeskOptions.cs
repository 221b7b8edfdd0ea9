using System.CommandLine;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;

namespace EdgeReader.Training;

/// <summary>What the desk's commands have in common: where things are.</summary>
public static class DeskOptions
{
    /// <summary>Folder of photographs with manifest.csv.</summary>
    public static Option<string> Data { get; } =
        new("--data") { Description = "Folder of photographs with manifest.csv.", Required = true };

    /// <summary>Folder of what is kept between runs.</summary>
    public static Option<string> Cache { get; } =
        new("--cache")
        {
            Description = "Folder of what is kept between runs.",
            DefaultValueFactory = _ => Path.Combine(RepositoryRoot.Find(), "artifacts", "training"),
        };

    /// <summary>Folder of the bundle that ships; its name is the bundle's id.</summary>
    public static Option<string> Bundle { get; } =
        new("--bundle")
        {
            Description = "Folder of the bundle; its name is the bundle's id.",
            DefaultValueFactory = _ => Path.Combine(RepositoryRoot.Find(), "models", "inr-lite0-3"),
        };

    /// <summary>Folder for tables and drawings to look at.</summary>
    public static Option<string> Output { get; } =
        new("--output")
        {
            Description = "Folder for tables and drawings.",
            DefaultValueFactory = _ => Path.Combine(RepositoryRoot.Find(), "out"),
        };

    /// <summary>Whether progress may be written over.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>The currency that the reader is for.</summary>
    public static Currency Currency =>
        new CurrencyCatalog(Path.Combine(RepositoryRoot.Find(), "models", "currencies")).Load(
            "INR"
        );

    /// <summary>Reads the data that a command line names.</summary>
    public static TrainingData Load(ParseResult parsed, CancellationToken stopping) =>
        Load(parsed, Data, stopping);

    /// <summary>The same where the folder is another option's.</summary>
    public static TrainingData Load(
        ParseResult parsed,
        Option<string> folder,
        CancellationToken stopping
    ) =>
        TrainingData.Load(
            parsed.GetRequiredValue(folder),
            Currency,
            Path.Combine(RepositoryRoot.Find(), "hardware", "practice-cards"),
            parsed.GetRequiredValue(Cache),
            Console.Out,
            stopping
        );
}
