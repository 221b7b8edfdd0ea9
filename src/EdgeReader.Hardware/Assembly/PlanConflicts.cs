using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Schematic;

namespace EdgeReader.Hardware.Assembly;

/// <summary>Where a plan can't be built, or is not what the schematic shows: a sentence each.</summary>
public static class PlanConflicts
{
    // A body of 6.3 mm, as a resistor's of a quarter watt is, and a bend at each end; and at most what
    // its wires reach.
    private const double ShortestSpan = 9.9;
    private const double LongestSpan = 25;

    /// <summary>All of them; none if it can be built and is the schematic's.</summary>
    public static IEnumerable<string> In(AssemblyPlan plan, Netlist netlist)
    {
        string[] odd = [.. plan.Wires.SelectMany(wire => wire.Ends.Where(end => !IsEnd(end)))];
        if (odd.Length > 0)
        {
            return odd.Select(end => $"{end} is neither a part's pin nor a place on the board.");
        }
        return
        [
            .. Holes(plan),
            .. Spans(plan),
            .. plan
                .Wires.Where(wire => wire.Millimetres is < 10 or > 400)
                .Select(wire =>
                    $"The wire from {wire.From} to {wire.To} is {wire.Millimetres} mm long."
                ),
            .. Connected(plan, netlist),
        ];
    }

    private static bool IsEnd(string end) =>
        end.StartsWith(Wire.OnBoard, StringComparison.Ordinal)
            ? end.Count(c => c == '/') == 1
            : end.Split('.') is [{ Length: > 0 }, { Length: > 0 }];

    private static IEnumerable<string> Holes(AssemblyPlan plan)
    {
        string[] used =
        [
            .. plan.Legs.Select(leg => leg.Place),
            .. plan
                .Wires.SelectMany(wire => wire.Ends)
                .Where(end => end.StartsWith(Wire.OnBoard, StringComparison.Ordinal)),
        ];
        return
        [
            .. used.Where(place => Find(plan.Build, place) is null)
                .Select(place => $"The board has no place {place[Wire.OnBoard.Length..]}."),
            .. used.GroupBy(place => place)
                .Where(group => group.Count() > 1)
                .Select(group => $"{group.Key} is used {group.Count()} times."),
            // An unused leg is connected with one of the others, nobody knows with which.
            .. plan
                .Legs.Where(leg => leg.Pin.Length == 0)
                .Where(leg => used.Count(place => Strip(place) == Strip(leg.Place)) > 1)
                .Select(leg => $"An unused leg of {leg.Part} is not alone in strip {leg.Strip}."),
        ];
    }

    // Resistors and diodes lie flat.
    private static IEnumerable<string> Spans(AssemblyPlan plan) =>
        from part in plan.Legs.GroupBy(leg => leg.Part)
        where part.Key[0] is 'R' or 'D'
        let places = part.Select(leg => Find(plan.Build, leg.Place)).ToArray()
        where places is [not null, not null]
        let across = places[0]!.Value.X - places[1]!.Value.X
        let along = places[0]!.Value.Y - places[1]!.Value.Y
        let span = Math.Sqrt(across * across + along * along)
        where span is < ShortestSpan or > LongestSpan
        select $"{part.Key} spans {span:0.0} mm: it lies flat over 10 to 25 mm.";

    private static IEnumerable<string> Connected(AssemblyPlan plan, Netlist netlist)
    {
        string[][] groups = [.. new Connections(plan).Groups];
        ILookup<string, string> netOf = netlist
            .Nets.SelectMany(net => net.Value.Select(pin => (pin, net.Key)))
            .ToLookup(pair => pair.pin, pair => pair.Key);
        foreach (string[] group in groups)
        {
            string[] nets = [.. group.SelectMany(pin => netOf[pin]).Distinct()];
            if (nets.Length > 1)
            {
                yield return $"{string.Join(", ", group)} are connected, and in the schematic they are "
                    + $"{string.Join(" and ", nets)}.";
            }
            foreach (string pin in group.Where(pin => !netOf.Contains(pin)))
            {
                yield return $"{pin} is connected, and free in the schematic.";
            }
        }
        foreach ((string net, IReadOnlyList<string> pins) in netlist.Nets)
        {
            string[] apart =
            [
                .. pins.Select(pin => groups.FirstOrDefault(g => g.Contains(pin)) ?? [pin])
                    .DistinctBy(g => g[0])
                    .Select(g => string.Join(", ", g)),
            ];
            if (apart.Length > 1)
            {
                yield return $"{net} is in pieces: {string.Join("; ", apart)}.";
            }
        }
    }

    private static string Strip(string place) => place[..place.IndexOf('/')];

    private static (double X, double Y)? Find(Build build, string place) =>
        place[Wire.OnBoard.Length..].Split('/') is [var strip, var hole]
            ? Board.Find(build, strip, hole)
            : null;
}
