using System.CommandLine;

namespace EdgeReader.Service.Verbs;

/// <summary>The verbs that measure this machine: its speed, and whether it answers as others do.</summary>
internal static class MeasuringCommands
{
    private const int FewestFrames = 10;
    private const int FewestTimes = 3;
    private const int MostPictures = 999;

    /// <summary><c>benchmark</c>.</summary>
    public static Command Benchmark()
    {
        Option<int> frames = new("--frames")
        {
            Description = "How many frames of the camera in the settings to measure.",
            DefaultValueFactory = _ => 1000,
        };
        Demand(frames, FewestFrames, int.MaxValue);
        Option<int?> times = new("--fixed")
        {
            Description = "Read one frame so often instead, in one thread: the least of each step.",
        };
        Demand(times, FewestTimes, int.MaxValue);
        Option<string> format = CommandLine.TextOrJson();
        Command command = new("benchmark", "Measures what each step of reading a frame costs.");
        command.Options.Add(frames);
        command.Options.Add(times);
        command.Options.Add(format);
        command.SetAction(
            (parsed, stopping) =>
            {
                bool json = parsed.GetValue(format) == "json";
                return parsed.GetValue(times) is { } fixedTimes
                    ? Task.FromResult(FixedBenchmarkVerb.Measure(fixedTimes, json, Console.Out))
                    : BenchmarkVerb.MeasureAsync(
                        parsed.GetValue(frames),
                        json,
                        Console.Out,
                        stopping
                    );
            }
        );
        return command;
    }

    /// <summary><c>parity</c>, with its three steps.</summary>
    public static Command Parity()
    {
        Command command = new("parity", "Compares what two processors make of the same pictures.");
        command.Subcommands.Add(Draw());
        command.Subcommands.Add(Read());
        command.Subcommands.Add(Compare());
        return command;
    }

    private static Command Draw()
    {
        Argument<string> folder = new("folder") { Description = "Where the pictures go." };
        Option<int> count = new("--count")
        {
            Description = "How many pictures to draw.",
            DefaultValueFactory = _ => 50,
        };
        Demand(count, 1, MostPictures);
        Option<int> seed = new("--seed")
        {
            Description = "Which of many sets to draw.",
            DefaultValueFactory = _ => 1,
        };
        Command command = new("draw", "Draws pictures: practice cards, and places without any.");
        command.Arguments.Add(folder);
        command.Options.Add(count);
        command.Options.Add(seed);
        command.SetAction(parsed =>
            ParityVerb.Draw(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(count),
                parsed.GetValue(seed)
            )
        );
        return command;
    }

    private static Command Read()
    {
        Argument<string> folder = new("folder") { Description = "Folder of the pictures." };
        Option<string> output = new("--output")
        {
            Description = "JSON file that this processor's answers go to.",
            Required = true,
        };
        Command command = new("read", "Keeps exactly what this processor makes of pictures.");
        command.Arguments.Add(folder);
        command.Options.Add(output);
        command.SetAction(parsed =>
            ParityVerb.Read(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output))
        );
        return command;
    }

    private static Command Compare()
    {
        Argument<string> one = new("one") { Description = "File that parity read has written." };
        Argument<string> other = new("other") { Description = "The same of another processor." };
        Command command = new("compare", "Says where two processors differ, and whether in money.");
        command.Arguments.Add(one);
        command.Arguments.Add(other);
        command.SetAction(parsed =>
            ParityVerb.Compare(parsed.GetRequiredValue(one), parsed.GetRequiredValue(other))
        );
        return command;
    }

    private static void Demand<T>(Option<T> option, int least, int most) =>
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<T>() is int number && (number < least || number > most))
            {
                string end = most == int.MaxValue ? "on" : $"to {most}";
                given.AddError($"{option.Name} needs a number from {least} {end}.");
            }
        });
}
