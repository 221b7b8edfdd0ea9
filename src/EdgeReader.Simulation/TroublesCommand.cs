using System.CommandLine;
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
                Console.WriteLine($"{what}; seed {parsed.Seed()}; {seen.Length} frames");
                Console.WriteLine(TroubleRow.Head);
                foreach (TroubleRow row in TroubleRow.Of(seen))
                {
                    Console.WriteLine(row);
                }
            },
            stopping
        );
        return 0;
    }
}
