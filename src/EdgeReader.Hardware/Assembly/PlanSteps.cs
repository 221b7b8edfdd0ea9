using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Schematic;
using static System.FormattableString;

namespace EdgeReader.Hardware.Assembly;

/// <summary>A plan in sentences, for hands and ears: each leg's hole, each wire's ends.</summary>
/// <param name="plan">The build's plan.</param>
/// <param name="netlist">The schematic's, which names the pins.</param>
public sealed class PlanSteps(AssemblyPlan plan, Netlist netlist)
{
    /// <summary>The stages, in their order.</summary>
    public IEnumerable<string> Stages => plan.Wires.Select(wire => wire.Stage).Distinct();

    /// <summary>A sentence for each part on the board, in the order of the file.</summary>
    public IEnumerable<string> Parts() =>
        plan
            .Legs.GroupBy(leg => leg.Part)
            .Select(part => $"{Name(part.Key)}: {string.Join("; ", part.Select(Describe))}.");

    /// <summary>A sentence for each wire of a stage.</summary>
    /// <param name="stage">Its name.</param>
    public IEnumerable<string> Wires(string stage) =>
        plan
            .Wires.Where(wire => wire.Stage == stage)
            .Select(wire =>
                Invariant(
                    $"{wire.Millimetres} millimetres, from {End(wire.From)} to {End(wire.To)}."
                )
            );

    private string Describe(Leg leg) =>
        $"{(leg.Pin.Length == 0 ? "an unused leg" : Terminal(leg.Terminal))} in {Place(leg.Place)}";

    private string End(string end)
    {
        if (end.StartsWith(Wire.OnBoard, StringComparison.Ordinal))
        {
            return $"{Place(end)}, of the board";
        }
        string[] words = end.Split('.');
        return words[0] == NetlistConflicts.Pi
            ? RaspberryPiHeader.Describe(int.Parse(words[1]))
            : $"{Terminal(end)} of {Name(words[0])}";
    }

    private static string Place(string place) =>
        place[Wire.OnBoard.Length..].Split('/') is [var strip, var hole]
            ? $"strip {strip}, hole {hole}"
            : place;

    private string Name(string part) => plan.Names.GetValueOrDefault(part, part);

    // What has no name has two ends alike; of a button's legs two are diagonally opposite.
    private string Terminal(string pin) =>
        plan.Names.GetValueOrDefault(pin)
        ?? netlist.Terminals.GetValueOrDefault(pin)
        ?? (pin, pin[^1]) switch
        {
            (['S', 'W', ..], '1') => "a leg",
            (['S', 'W', ..], _) => "the leg diagonally opposite",
            (_, '1') => "one end",
            _ => "the other end",
        };
}
