using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Figures;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Assembly;

/// <summary>Where each leg and each wire of a build goes.</summary>
/// <param name="Build">Which build.</param>
/// <param name="Legs">The small parts' on the board.</param>
/// <param name="Wires">In the order in which they are put in.</param>
/// <param name="Names">Parts (<c>U1</c>) and pins (<c>D2.1</c>) in words.</param>
public sealed record AssemblyPlan(
    Build Build,
    IReadOnlyList<Leg> Legs,
    IReadOnlyList<Wire> Wires,
    IReadOnlyDictionary<string, string> Names
)
{
    /// <summary>Reads a build's files.</summary>
    /// <param name="folder"><c>hardware/assembly</c>.</param>
    /// <param name="build">Which build.</param>
    /// <exception cref="ReaderException">One of them is missing, or something else.</exception>
    public static AssemblyPlan Read(string folder, Build build)
    {
        string name = build.ToString().ToLowerInvariant();
        return new(
            build,
            CsvFile.Read<Leg>(Path.Combine(folder, $"{name}-board.csv"), "board's plan"),
            CsvFile.Read<Wire>(Path.Combine(folder, $"{name}-wires.csv"), "list of wires"),
            CsvFile
                .Read<Naming>(Path.Combine(folder, "names.csv"), "list of names")
                .ToDictionary(row => row.Reference, row => row.Name)
        );
    }

    private sealed record Naming(string Reference, string Name);
}
