using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>How thick the walls of a body are, measured from its outside inwards.</summary>
/// <remarks>
/// From points at most <see cref="Step"/> apart on each triangle a ray goes straight in. Where it first
/// comes out again through a surface that is parallel to within 30°, its length is the wall's thickness
/// there. Where that surface is steeper, the point is beside an edge or a chamfer and says nothing. What
/// it can't see: a spot smaller than the step, and a neck between two rounded hollows that is nowhere
/// parallel.
/// </remarks>
public static class WallThickness
{
    /// <summary>The farthest that two neighbouring points are apart, mm.</summary>
    public const float Step = 1.5f;

    private const float Parallel = 0.866f; // the cosine of 30°
    private const float Inside = 0.001f; // mm; the ray begins within, so it doesn't meet its own triangle

    /// <summary>The places thinner than a limit.</summary>
    /// <param name="mesh">A closed mesh.</param>
    /// <param name="limit">Millimetres; what is thicker isn't measured.</param>
    /// <returns>Place on the surface, and thickness there in mm.</returns>
    public static IReadOnlyList<(Vector3 Place, float Thickness)> Under(Mesh mesh, float limit)
    {
        TriangleGrid grid = new(mesh);
        return
        [
            .. mesh
                .Triangles.AsParallel()
                .AsOrdered()
                .Select(mesh.Corners)
                .SelectMany(corners => Thin(corners, grid, limit)),
        ];
    }

    private static IEnumerable<(Vector3, float)> Thin(
        (Vector3 A, Vector3 B, Vector3 C) corners,
        TriangleGrid grid,
        float limit
    )
    {
        Vector3 normal = Vector3.Normalize(
            Vector3.Cross(corners.B - corners.A, corners.C - corners.A)
        );
        if (float.IsNaN(normal.X))
        {
            yield break; // a line has no inside
        }
        foreach (Vector3 place in Points(corners.A, corners.B, corners.C))
        {
            (float length, Vector3 outwards) = grid.FirstHit(
                place - (normal * Inside),
                -normal,
                limit
            );
            if (length + Inside < limit && Vector3.Dot(outwards, -normal) > Parallel)
            {
                yield return (place, length + Inside);
            }
        }
    }

    /// <summary>The middles of the pieces that are left when the longest side is halved again and again.</summary>
    private static IEnumerable<Vector3> Points(Vector3 a, Vector3 b, Vector3 c)
    {
        float ab = Vector3.Distance(a, b);
        float bc = Vector3.Distance(b, c);
        float ca = Vector3.Distance(c, a);
        float longest = Math.Max(ab, Math.Max(bc, ca));
        if (longest <= Step)
        {
            return [(a + b + c) / 3];
        }
        // Turned so that a and b are the ends of the longest side.
        if (longest == bc)
        {
            (a, b, c) = (b, c, a);
        }
        else if (longest == ca)
        {
            (a, b, c) = (c, a, b);
        }
        Vector3 half = (a + b) / 2;
        return Points(a, half, c).Concat(Points(half, b, c));
    }
}
