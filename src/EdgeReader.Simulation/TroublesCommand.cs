using System.CommandLine;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Simulation.Playing;
using EdgeReader.Simulation.Results;

namespace EdgeReader.Simulation;

/// <summary>
/// <c>edgereader-simulation troubles</c>: what stands in the way of an answer, told from single
/// frames of which it is known.
/// </summary>
public static class TroublesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        Command command = new("troubles", "Precision and recall of each reason, frame by frame.");
        SimulationOptions.AddTo(command);
        command.SetAction((parsed, stop) => Task.Run(() => Count(parsed, stop), stop));
        return command;
    }

    private static int Count(ParseResult parsed, CancellationToken stopping)
    {
        parsed.Open(
            (reader, repertoire, what) =>
            {
                Glimpse[] seen = Glimpse.OfMany(
                    reader,
                    repertoire,
                    parsed.Seed(),
                    parsed.Count(),
                    stopping
                );
                Console.WriteLine($"{what}; seed {parsed.Seed()}");
                Print("frames", seen);
                Print("of them, no answer alone", [.. seen.Where(g => !g.IsAnswered)]);
            },
            stopping
        );
        return 0;
    }

    private static void Print(string what, IReadOnlyCollection<Glimpse> frames)
    {
        Console.WriteLine($"{what}: {frames.Count}");
        Console.WriteLine(TroubleRow.Head);
        foreach (TroubleRow row in TroubleRow.Of(frames))
        {
            Console.WriteLine(row);
        }
        int unsure = frames.Count(g => g.Named == Reason.Unsure);
        int nothing = frames.Count(g => g.Named == Reason.Unsure && g.There.Count == 0);
        Console.WriteLine(
            $"None is named for {unsure} frames; none is there in {nothing} of them."
        );
    }
}
