using System.Security.Cryptography;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Schematic;

/// <summary>
/// Which parts a schematic has and which of their pins are connected: what KiCad exports, without what
/// changes from one export to the next, as lines of text that lie beside the schematic.
/// </summary>
/// <param name="Source">SHA-256 of the schematic that it was exported from, hexadecimal.</param>
/// <param name="Parts">Values by references: <c>R1</c> → <c>1 k</c>.</param>
/// <param name="Terminals">
/// What the pins are called that have a name: <c>U1.1</c> → <c>LRC</c>.
/// </param>
/// <param name="Nets">
/// The nets by their names, each with its pins, <c>R1.2</c>; pins that hang on nothing are in none.
/// </param>
public sealed record Netlist(
    string Source,
    IReadOnlyDictionary<string, string> Parts,
    IReadOnlyDictionary<string, string> Terminals,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Nets
)
{
    private const string Heading = "# Exported by kicad-cli from the schematic with the SHA-256 ";

    /// <summary>The hash of a schematic's file.</summary>
    public static string HashOf(string schematic) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(schematic)));

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="ReaderException">It is something else.</exception>
    public static Netlist Parse(string text)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        if (!lines[0].StartsWith(Heading, StringComparison.Ordinal))
        {
            throw new ReaderException(
                "That is no netlist, as edgereader-hardware netlist writes it."
            );
        }
        Dictionary<string, string> parts = [];
        Dictionary<string, string> terminals = [];
        Dictionary<string, IReadOnlyList<string>> nets = [];
        foreach (string line in lines.Skip(1))
        {
            string[] words = line.Split(' ');
            bool isNew = words switch
            {
                ["part", var reference, .. var value] => parts.TryAdd(
                    reference,
                    string.Join(' ', value)
                ),
                ["pin", var pin, var name] => terminals.TryAdd(pin, name),
                ["net", var name, .. var pins] => nets.TryAdd(name, pins),
                _ => false,
            };
            if (!isNew)
            {
                throw new ReaderException($"The netlist has a line that can't be: {line}");
            }
        }
        return new(lines[0][Heading.Length..], parts, terminals, nets);
    }

    /// <summary>A line a part, a pin that has a name, and a net, in one order.</summary>
    public string ToText() =>
        string.Concat([
            $"{Heading}{Source}\n",
            .. Ordered(Parts).Select(part => $"part {part.Key} {part.Value}\n"),
            .. Ordered(Terminals).Select(pin => $"pin {pin.Key} {pin.Value}\n"),
            .. Ordered(Nets).Select(net => $"net {net.Key} {string.Join(' ', net.Value)}\n"),
        ]);

    private static IOrderedEnumerable<KeyValuePair<string, T>> Ordered<T>(
        IReadOnlyDictionary<string, T> table
    ) => table.OrderBy(row => row.Key, StringComparer.Ordinal);
}
