using EdgeReader.Devices.Wiring;

namespace EdgeReader.Hardware.Schematic;

/// <summary>Where a schematic says something else than the pin table: a sentence each.</summary>
public static class NetlistConflicts
{
    /// <summary>The reference of the Pi in our schematics.</summary>
    public const string Pi = "A1";

    /// <summary>All of them; none if they agree.</summary>
    /// <param name="netlist">The schematic's.</param>
    /// <param name="table">The wiring.</param>
    /// <param name="build">The build that the schematic is of.</param>
    public static IEnumerable<string> In(Netlist netlist, PinTable table, Build build)
    {
        Dictionary<int, string> drawn = netlist
            .Nets.SelectMany(net => net.Value.Select(pin => (Net: net.Key, Pin: pin)))
            .Where(node => node.Pin.StartsWith($"{Pi}.", StringComparison.Ordinal))
            .ToDictionary(node => int.Parse(node.Pin[(Pi.Length + 1)..]), node => node.Net);
        Dictionary<int, string> wanted = table
            .Pins.Where(pin => pin.Builds.Contains(build))
            .ToDictionary(pin => pin.Number, pin => pin.Signal);
        return drawn
            .Keys.Union(wanted.Keys)
            .Order()
            .Where(pin => drawn.GetValueOrDefault(pin) != wanted.GetValueOrDefault(pin))
            .Select(pin =>
                $"Pin {pin} is {drawn.GetValueOrDefault(pin, "free")} in the schematic and "
                + $"{wanted.GetValueOrDefault(pin, "free")} in the pin table."
            );
    }
}
