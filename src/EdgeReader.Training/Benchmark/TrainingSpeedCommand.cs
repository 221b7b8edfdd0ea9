using System.CommandLine;
using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Training.Data;
using EdgeReader.Training.Synthesis;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Benchmark;

/// <summary>
/// <c>edgereader-training training-speed</c>: pictures a second, at the recipe's input sizes.
/// </summary>
public static class TrainingSpeedCommand
{
    /// <summary>The figures, in the cache's folder.</summary>
    public const string ResultFile = "training-speed.json";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("training-speed", "Measures pictures a second.")
        {
            DeskOptions.Data,
            DeskOptions.Cache,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Measure(parsed, stop), stop));
        return command;
    }

    private static int Measure(ParseResult parsed, CancellationToken stopping)
    {
        using TrainingData data = DeskOptions.Load(parsed, stopping);
        using PictureLibrary library = data.LibraryWithout(null);
        List<TrainingSpeed> speeds = [];
        foreach (int size in TrainingRecipe.Default.Phases.Select(p => p.InputSize).Distinct())
        {
            TrainingSpeed speed = TrainingSpeed.Measure(library, size, stopping);
            speeds.Add(speed);
            string ratio = speed.PyTorch is { } other
                ? FormattableString.Invariant(
                    $", {speed.Network / other:F1} times PyTorch's {other}"
                )
                : "";
            Console.WriteLine(
                FormattableString.Invariant(
                    $"At {size}²: network {speed.Network:F0} pictures a second{ratio}; scenes "
                ) + FormattableString.Invariant($"{speed.Scenes:F0}; both {speed.Both:F0}")
            );
        }
        string file = Path.Combine(parsed.GetRequiredValue(DeskOptions.Cache), ResultFile);
        AtomicFile.Write(file, JsonSerializer.Serialize(speeds, JsonSerializerOptions.Web));
        return 0;
    }
}
