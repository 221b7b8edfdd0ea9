using System.CommandLine;
using EdgeReader.Service.Doctor;
using EdgeReader.Service.Faults;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Settings;
using EdgeReader.Service.Updates;

namespace EdgeReader.Service.Verbs;

/// <summary>The verbs of <c>edgereader</c>; without one, it runs.</summary>
public static class CommandLine
{
    /// <summary>Exceptions reach the program, which prints their sentence.</summary>
    public static InvocationConfiguration Invocation { get; } =
        new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Creates the root command.</summary>
    public static RootCommand Create()
    {
        RootCommand root = new("EdgeReader tells which rupee note is in the hand.");
        root.SetAction((_, _) => RunVerb.RunAsync());
        root.Subcommands.Add(Run());
        root.Subcommands.Add(Classify());
        root.Subcommands.Add(Evaluate());
        root.Subcommands.Add(MeasuringCommands.Benchmark());
        root.Subcommands.Add(MeasuringCommands.Parity());
        root.Subcommands.Add(Replay());
        root.Subcommands.Add(RenderClips());
        root.Subcommands.Add(Settings());
        root.Subcommands.Add(Doctor());
        root.Subcommands.Add(InstallModel());
        root.Subcommands.Add(OutputsOff());
        root.Subcommands.Add(TellFault());
        return root;
    }

    private static Command Run()
    {
        Command command = new("run", "Reads notes from the camera (what happens without a verb).");
        command.SetAction((_, _) => RunVerb.RunAsync());
        return command;
    }

    private static Command Classify()
    {
        Argument<string> folder = new("folder")
        {
            Description = "Folder of photographs, subfolders too.",
        };
        Option<string> format = TextOrJson();
        Command command = new("classify", "Answers each photograph of a folder.");
        command.Arguments.Add(folder);
        command.Options.Add(format);
        command.SetAction(parsed =>
            ClassifyVerb.Classify(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(format) == "json"
            )
        );
        return command;
    }

    internal static Option<string> TextOrJson()
    {
        Option<string> format = new("--format")
        {
            Description = "text or json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        return format;
    }

    private static Command Evaluate()
    {
        Option<string> photos = new("--photos")
        {
            Description = "Folder of folders named by label, with photographs.",
            Required = true,
        };
        Option<string> report = new("--report")
        {
            Description = "JSON file that the counts go to.",
            Required = true,
        };
        Command command = new("evaluate", "Judges the reader on photographs whose label is known.");
        command.Options.Add(photos);
        command.Options.Add(report);
        command.SetAction(parsed =>
            EvaluateVerb.Evaluate(parsed.GetRequiredValue(photos), parsed.GetRequiredValue(report))
        );
        return command;
    }

    private static Command Replay()
    {
        Argument<string> log = new("log")
        {
            Description = "File that Journal:EvidenceFile named when it was written.",
        };
        Option<double?> limit = new("--limit")
        {
            Description = "Risk in percent up to which money was said, if not the model's.",
        };
        Command command = new("replay", "Tells frame by frame what was seen, and why it decided.");
        command.Arguments.Add(log);
        command.Options.Add(limit);
        command.SetAction(parsed =>
            ReplayVerb.Replay(parsed.GetRequiredValue(log), parsed.GetValue(limit), Console.Out)
        );
        return command;
    }

    private static Command Doctor()
    {
        Option<string> format = TextOrJson();
        Command command = new("doctor", "Tries every part, and says what to do.");
        command.Options.Add(format);
        command.SetAction(
            (parsed, stopping) =>
                DoctorVerb.RunAsync(parsed.GetValue(format) == "json", Console.Out, stopping)
        );
        return command;
    }

    private static Command Settings()
    {
        Command command = new("settings", "Prints the settings, and where each came from.");
        command.SetAction(_ => SettingsVerb.Print(Console.Out));
        return command;
    }

    private static Command RenderClips()
    {
        Option<string> models = new("--models")
        {
            Description = "Folder of currencies and phrases.",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "models"),
        };
        Option<string> output = new("--output")
        {
            Description = "Folder that the clips go to.",
            Required = true,
        };
        Option<string?> language = new("--language")
        {
            Description = "Code of the only language to render; all without it.",
        };
        Option<bool> table = new("--table")
        {
            Description = "Print what was measured of each language, in Markdown.",
        };
        Command command = new("render-clips", "Renders the spoken clips with espeak-ng.");
        command.Options.Add(models);
        command.Options.Add(output);
        command.Options.Add(language);
        command.Options.Add(table);
        command.SetAction(parsed =>
            RenderClipsVerb.Render(
                parsed.GetRequiredValue(models),
                parsed.GetRequiredValue(output),
                parsed.GetValue(language),
                parsed.GetValue(table)
            )
        );
        return command;
    }

    private static Command InstallModel()
    {
        Argument<string> folder = new("folder")
        {
            Description = "The bundle's folder, with its manifest.json.",
        };
        Command command = new("install-model", "Installs a model beside the program's own.");
        command.Arguments.Add(folder);
        command.SetAction(parsed =>
            InstallModelVerb.Install(parsed.GetRequiredValue(folder), Console.Out)
        );
        return command;
    }

    private static Command OutputsOff()
    {
        Command command = new(
            OutputsOffVerb.Name,
            "Turns off the motor and the lamp that a killed reader may have left on."
        );
        command.SetAction(_ => OutputsOffVerb.TurnOff());
        return command;
    }

    private static Command TellFault()
    {
        Command command = new(
            TellFaultVerb.Name,
            "Says that the reader can't go on, and which part doesn't work."
        );
        command.SetAction((_, _) => TellFaultVerb.RunAsync(Console.Error));
        return command;
    }
}
