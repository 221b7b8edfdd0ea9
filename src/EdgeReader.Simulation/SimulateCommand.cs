using System.CommandLine;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;
using EdgeReader.Simulation.Showing;
using EdgeReader.Training;
using static System.FormattableString;

namespace EdgeReader.Simulation;

/// <summary>
/// <c>edgereader-simulation simulate</c>: somebody holds something before the camera, thousands of
/// times, and the real worker answers on simulated time.
/// </summary>
public static class SimulateCommand
{
    private static readonly Option<bool> Ablations = new("--ablations")
    {
        Description = "Other budgets too, and the reader without discounting or second look.",
    };

    private static readonly Option<int?> Replay = new("--replay")
    {
        Description = "Play this presentation only; write what is seen to out/evidence.jsonl.",
    };

    private static readonly Option<bool> Logs = new("--logs")
    {
        Description = "Write what is seen in each presentation to out/evidence/NUMBER.jsonl.",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("simulate", "Plays presentations to the reader and counts.")
        {
            Ablations,
            Replay,
            Logs,
        };
        SimulationOptions.AddTo(command);
        command.SetAction((parsed, stop) => Task.Run(() => Simulate(parsed, stop), stop));
        return command;
    }

    private static int Simulate(ParseResult parsed, CancellationToken stopping)
    {
        parsed.Open(
            (reader, repertoire, what) =>
            {
                string folder = parsed.GetRequiredValue(DeskOptions.Output);
                if (parsed.GetValue(Replay) is { } number)
                {
                    ReplayOne(reader, repertoire, parsed.Seed(), number, folder);
                    return;
                }
                Performance performance = new(
                    repertoire,
                    parsed.Seed(),
                    parsed.Count(),
                    Console.Out
                );
                performance.Play(
                    reader,
                    parsed.GetValue(Ablations),
                    parsed.GetValue(Logs),
                    what,
                    folder,
                    stopping
                );
            },
            stopping
        );
        return 0;
    }

    private static void ReplayOne(
        Reader reader,
        IRepertoire repertoire,
        int seed,
        int number,
        string folder
    )
    {
        string log = Path.Combine(folder, "evidence.jsonl");
        using Stage stage = new([reader], repertoire, seed);
        Presented played = stage.PlayAsync(number, log).GetAwaiter().GetResult()[0];
        Console.WriteLine(PresentedText.Of(played));
        Console.WriteLine(
            Invariant(
                $"What each frame said: edgereader replay --limit {reader.LimitPercent:F3} {log}"
            )
        );
    }
}
