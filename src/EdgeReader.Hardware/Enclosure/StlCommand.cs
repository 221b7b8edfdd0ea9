using System.CommandLine;
using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>Tells of printed parts how large and how sound they are.</summary>
internal static class StlCommand
{
    private const float Room = 200; // mm, the printer that the guide asks for

    public static Command Create()
    {
        Argument<string[]> files = new("files")
        {
            Description = "STL files.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<int> bodies = new("--bodies")
        {
            Description = "How many separate bodies each has.",
            DefaultValueFactory = _ => 1,
        };
        Option<float> wall = new("--wall")
        {
            Description = "The thinnest wall, mm.",
            DefaultValueFactory = _ => 1.6f,
        };
        Command command = new("stl", "Check that parts can be printed.") { files, bodies, wall };
        command.SetAction(parsed =>
        {
            PrintLimits limits = new(parsed.GetValue(bodies), parsed.GetValue(wall), Room);
            bool sound = true;
            foreach (string file in parsed.GetRequiredValue(files))
            {
                sound &= Tell(Path.GetFileNameWithoutExtension(file), StlFile.Read(file), limits);
            }
            return sound ? 0 : 1;
        });
        return command;
    }

    private static bool Tell(string name, Mesh mesh, PrintLimits limits)
    {
        string[] conflicts = [.. limits.Conflicts(mesh)];
        (Vector3 low, Vector3 high) = mesh.Box;
        Vector3 size = high - low;
        string verdict =
            conflicts.Length == 0
                ? FormattableString.Invariant(
                    $"closed, bodies: {limits.Bodies}, no wall under {limits.Wall:0.0} mm"
                )
                : string.Join("; ", conflicts);
        Console.WriteLine(
            FormattableString.Invariant(
                $"{(conflicts.Length == 0 ? "passed" : "FAILED")}: {name} can be printed: "
            )
                + FormattableString.Invariant(
                    $"{mesh.Triangles.Count} triangles, {mesh.Volume / 1000:0.00} cm³, "
                )
                + FormattableString.Invariant(
                    $"{size.X:0.0} × {size.Y:0.0} × {size.Z:0.0} mm, {verdict}"
                )
        );
        return conflicts.Length == 0;
    }
}
