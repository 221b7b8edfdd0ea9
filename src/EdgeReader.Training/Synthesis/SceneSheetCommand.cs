using System.CommandLine;
using System.Diagnostics;
using EdgeReader.Training.Data;
using EdgeReader.Training.Report;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// <c>edgereader-training scenes</c>: draws scenes as training sees them, for the eye.
/// </summary>
public static class SceneSheetCommand
{
    private const int InputSize = 160;
    private const int Timed = 640;

    private static readonly Option<int> Count = new("--count")
    {
        Description = "How many scenes to draw.",
        DefaultValueFactory = _ => 240,
    };

    private static readonly Option<string?> Without = new("--without")
    {
        Description = "Leave this group of origins out, such as O2.",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("scenes", "Draws scenes as training sees them.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
            DeskOptions.Output,
            Count,
            Without,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Draw(parsed, stop), stop));
        return command;
    }

    private static int Draw(ParseResult parsed, CancellationToken stopping)
    {
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        using PictureLibrary library = data.LibraryWithout(parsed.GetValue(Without));
        SceneSynthesizer scenes = new(library, TrainingRecipe.Default.Seed, InputSize);
        string folder = Path.Combine(parsed.GetRequiredValue(DeskOptions.Output), "scenes");
        ContactSheet.Write(
            folder,
            "scenes",
            Enumerable
                .Range(0, parsed.GetValue(Count))
                .Select(number =>
                    (
                        (Func<OpenCvSharp.Mat>)(() => scenes.Draw(number).Picture),
                        $"{number} {data.Labels.Names[scenes.LabelOf(number)]}"
                    )
                )
        );
        long start = Stopwatch.GetTimestamp();
        Parallel.For(
            0,
            Timed,
            new ParallelOptions { CancellationToken = stopping },
            number => scenes.Draw(number).Dispose()
        );
        double speed = Timed / Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(
            FormattableString.Invariant($"Drawn: {folder}; {speed:F0} scenes a second at ")
                + $"{InputSize}² on {Environment.ProcessorCount} cores"
        );
        return 0;
    }
}
