using System.Xml;
using System.Xml.Linq;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Schematic;

/// <summary>Reads what <c>kicad-cli sch export netlist --format kicadxml</c> writes.</summary>
public static class KicadNetlist
{
    /// <param name="xml">The export's file.</param>
    /// <param name="schematic">The schematic that it was made from.</param>
    /// <exception cref="ReaderException">The export is something else.</exception>
    public static Netlist Read(string xml, string schematic)
    {
        try
        {
            XElement export = XElement.Load(xml);
            XElement[] parts = [.. Child(export, "components").Elements("comp")];
            return new(
                Netlist.HashOf(schematic),
                parts.ToDictionary(part => Need(part, "ref"), part => Child(part, "value").Value),
                parts
                    .SelectMany(part => TerminalsOf(part, export))
                    .ToDictionary(pin => pin.Pin, pin => pin.Name),
                Child(export, "nets")
                    .Elements("net")
                    .Where(net => net.Elements("node").Skip(1).Any())
                    .ToDictionary(NameOf, PinsOf)
            );
        }
        catch (Exception problem)
            when (problem is XmlException or FormatException or ArgumentException)
        {
            throw new ReaderException(
                $"{xml} is no netlist of KiCad's: {problem.Message}",
                problem
            );
        }
    }

    // A pin without a name is called ~. The header's pins have the pin table's names.
    private static IEnumerable<(string Pin, string Name)> TerminalsOf(
        XElement part,
        XElement export
    ) =>
        from symbol in export.Element("libparts")?.Elements("libpart") ?? []
        where symbol.Attribute("part")?.Value == part.Element("libsource")?.Attribute("part")?.Value
        from pin in symbol.Element("pins")?.Elements("pin") ?? []
        let name = Need(pin, "name")
        where name is not ("~" or "") && Need(part, "ref") != NetlistConflicts.Pi
        select ($"{Need(part, "ref")}.{Need(pin, "num")}", name.Replace(' ', '_'));

    // KiCad's own names have spaces in them where a pin's has.
    private static string NameOf(XElement net) => Need(net, "name").Replace(' ', '_');

    private static IReadOnlyList<string> PinsOf(XElement net) =>
        [
            .. net.Elements("node")
                .Select(node => $"{Need(node, "ref")}.{Need(node, "pin")}")
                .Order(StringComparer.Ordinal),
        ];

    private static string Need(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw Missing(element, name);

    private static XElement Child(XElement element, string name) =>
        element.Element(name) ?? throw Missing(element, name);

    private static FormatException Missing(XElement element, string name) =>
        new($"<{element.Name}> has no {name}.");
}
