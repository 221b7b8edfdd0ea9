using System.CommandLine;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Schematic;

/// <summary>Makes the netlist that lies beside a schematic, out of KiCad's export.</summary>
internal static class NetlistCommand
{
    public static Command Create()
    {
        Argument<string> export = new("export")
        {
            Description = "What kicad-cli exported (kicadxml).",
        };
        Argument<string> schematic = new("schematic")
        {
            Description = "The schematic; NAME.nets is written beside it.",
        };
        Command command = new("netlist", "Write the netlist beside a schematic.")
        {
            export,
            schematic,
        };
        command.SetAction(parsed =>
        {
            string source = parsed.GetRequiredValue(schematic);
            Netlist netlist = KicadNetlist.Read(parsed.GetRequiredValue(export), source);
            File.WriteAllText(Path.ChangeExtension(source, ".nets"), netlist.ToText());
            Console.WriteLine($"{source}: {netlist.Parts.Count} parts, {netlist.Nets.Count} nets.");
        });
        return command;
    }
}
