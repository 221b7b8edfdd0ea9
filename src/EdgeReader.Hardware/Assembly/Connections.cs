using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Schematic;

namespace EdgeReader.Hardware.Assembly;

/// <summary>What a plan connects: pins by way of the board's strips and of wires.</summary>
internal sealed class Connections
{
    private readonly Dictionary<string, string> _parents = [];

    /// <summary>Follows a plan.</summary>
    public Connections(AssemblyPlan plan)
    {
        foreach (Leg leg in plan.Legs.Where(leg => leg.Pin.Length > 0))
        {
            Join(leg.Terminal, StripOf(leg.Place));
        }
        foreach (Wire wire in plan.Wires)
        {
            Join(NodeOf(wire.From), NodeOf(wire.To));
        }
        // Pins of the header that are the same power are connected on the Pi.
        foreach (string end in plan.Wires.SelectMany(wire => wire.Ends))
        {
            if (
                end.Split('.') is [NetlistConflicts.Pi, var pin]
                && RaspberryPiHeader.LineOf(int.Parse(pin)) is var line
                && RaspberryPiHeader.FunctionOf(line) == PinFunction.Power
            )
            {
                Join(end, $"{Wire.OnBoard}of the Pi, {line}");
            }
        }
    }

    /// <summary>Pins that are connected, in groups; a pin that hangs on nothing is one of its own.</summary>
    public IEnumerable<string[]> Groups =>
        from node in _parents.Keys.ToArray()
        where !node.StartsWith(Wire.OnBoard, StringComparison.Ordinal)
        group node by Root(node) into connected
        select connected.Order(StringComparer.Ordinal).ToArray();

    private static string NodeOf(string end) =>
        end.StartsWith(Wire.OnBoard, StringComparison.Ordinal) ? StripOf(end) : end;

    private static string StripOf(string place) => place[..place.IndexOf('/')];

    private void Join(string one, string other) => _parents[Root(one)] = Root(other);

    private string Root(string node)
    {
        while (_parents.TryGetValue(node, out string? parent) && parent != node)
        {
            node = parent;
        }
        _parents.TryAdd(node, node);
        return node;
    }
}
