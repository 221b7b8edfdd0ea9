using System.CommandLine;
using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>Tells what two parts have in common, once OpenSCAD has worked it out.</summary>
internal static class OverlapCommand
{
    public static Command Create()
    {
        Argument<string> file = new("file")
        {
            Description = "STL of what is in both. Without the file they have nothing in common.",
        };
        Command command = new("overlap", "Check that parts don't go through each other.") { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            string[] places = File.Exists(path) ? [.. Overlap.Places(StlFile.Read(path))] : [];
            foreach (string place in places)
            {
                Console.WriteLine(place);
            }
            return places.Length == 0 ? 0 : 1;
        });
        return command;
    }
}
