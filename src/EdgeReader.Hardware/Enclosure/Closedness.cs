namespace EdgeReader.Hardware.Enclosure;

/// <summary>Whether a mesh has an inside: the first thing that a slicer asks.</summary>
public static class Closedness
{
    /// <summary>
    /// Why it has none, or null: each side belongs to exactly two triangles, which run along it in
    /// opposite directions.
    /// </summary>
    /// <remarks>
    /// Three corners in one line are allowed: OpenSCAD writes such triangles where a flat face has corners
    /// of its neighbours along its side, and without them it would be open there.
    /// </remarks>
    public static string? Fault(Mesh mesh)
    {
        Dictionary<(int From, int To), int> sides = [];
        foreach ((int a, int b, int c) in mesh.Triangles)
        {
            foreach ((int, int) side in ((int, int)[])[(a, b), (b, c), (c, a)])
            {
                sides[side] = sides.GetValueOrDefault(side) + 1;
            }
        }
        int open = sides.Count(side =>
            side.Value != 1 || sides.GetValueOrDefault((side.Key.To, side.Key.From)) != 1
        );
        return open == 0 ? null : $"it is not closed: {open} sides don't have two triangles";
    }
}
