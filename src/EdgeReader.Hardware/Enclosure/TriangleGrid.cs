using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>Finds the triangle that a short ray meets, without asking all of them.</summary>
internal sealed class TriangleGrid
{
    private const float Cell = 3; // mm

    private readonly Dictionary<(int, int, int), List<(Vector3 A, Vector3 B, Vector3 C)>> _cells =
    [];

    /// <summary>Sorts a mesh's triangles into cubes.</summary>
    public TriangleGrid(Mesh mesh)
    {
        foreach ((Vector3 a, Vector3 b, Vector3 c) in mesh.Triangles.Select(mesh.Corners))
        {
            Vector3 low = Vector3.Min(a, Vector3.Min(b, c));
            Vector3 high = Vector3.Max(a, Vector3.Max(b, c));
            foreach ((int, int, int) cell in Cells(low, high))
            {
                if (!_cells.TryGetValue(cell, out List<(Vector3, Vector3, Vector3)>? there))
                {
                    _cells[cell] = there = [];
                }
                there.Add((a, b, c));
            }
        }
    }

    /// <summary>The first triangle that a ray meets, from either side.</summary>
    /// <param name="origin">Where it begins, mm.</param>
    /// <param name="direction">Of length 1.</param>
    /// <param name="length">How far it goes, mm.</param>
    /// <returns>How far away it is, or infinity, and its normal.</returns>
    public (float Length, Vector3 Normal) FirstHit(Vector3 origin, Vector3 direction, float length)
    {
        Vector3 end = origin + (direction * length);
        (float Length, Vector3 Normal) first = (float.PositiveInfinity, Vector3.Zero);
        foreach ((int, int, int) cell in Cells(Vector3.Min(origin, end), Vector3.Max(origin, end)))
        {
            foreach ((Vector3 a, Vector3 b, Vector3 c) in _cells.GetValueOrDefault(cell, []))
            {
                float distance = Distance(origin, direction, a, b, c);
                if (distance < first.Length)
                {
                    first = (distance, Vector3.Normalize(Vector3.Cross(b - a, c - a)));
                }
            }
        }
        return first;
    }

    /// <summary>
    /// Along a ray to a triangle, or infinity: T. Möller and B. Trumbore, Fast, minimum storage ray/triangle
    /// intersection, Journal of Graphics Tools 2 (1), 1997.
    /// </summary>
    private static float Distance(
        Vector3 origin,
        Vector3 direction,
        Vector3 a,
        Vector3 b,
        Vector3 c
    )
    {
        const float rounding = 1e-5f; // a ray through the side of two triangles meets one of them
        Vector3 across = Vector3.Cross(direction, c - a);
        float determinant = Vector3.Dot(b - a, across);
        Vector3 to = origin - a;
        float u = Vector3.Dot(to, across) / determinant;
        Vector3 along = Vector3.Cross(to, b - a);
        float v = Vector3.Dot(direction, along) / determinant;
        float distance = Vector3.Dot(c - a, along) / determinant;
        // A ray along the triangle's plane has a determinant of 0, and all of it is not a number.
        return u >= -rounding && v >= -rounding && u + v <= 1 + rounding && distance >= 0
            ? distance
            : float.PositiveInfinity;
    }

    private static IEnumerable<(int, int, int)> Cells(Vector3 low, Vector3 high)
    {
        for (int x = Of(low.X); x <= Of(high.X); x++)
        {
            for (int y = Of(low.Y); y <= Of(high.Y); y++)
            {
                for (int z = Of(low.Z); z <= Of(high.Z); z++)
                {
                    yield return (x, y, z);
                }
            }
        }

        static int Of(float millimetres) => (int)MathF.Floor(millimetres / Cell);
    }
}
