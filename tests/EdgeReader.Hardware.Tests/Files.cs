namespace EdgeReader.Hardware.Tests;

/// <summary>What lies in the folder <c>hardware</c>.</summary>
internal static class Files
{
    /// <summary>A file there.</summary>
    public static string InHardware(params string[] path) =>
        Repository.PathOf(["hardware", .. path]);

    /// <summary>The netlist beside a schematic.</summary>
    public static Hardware.Schematic.Netlist Netlist(string name) =>
        Hardware.Schematic.Netlist.Parse(File.ReadAllText(InHardware("schematic", name + ".nets")));
}
