using System.Numerics;
using EdgeReader.Hardware.Enclosure;

namespace EdgeReader.Hardware.Tests.Enclosure;

/// <summary>Small bodies of which all is known.</summary>
internal static class Solids
{
    /// <summary>The corners of a box's twelve triangles, mm, seen counterclockwise from outside.</summary>
    public static List<Vector3> Box(Vector3 low, Vector3 size, bool insideOut = false)
    {
        (int, int, int, int)[] sides =
        [
            (0, 2, 3, 1),
            (4, 5, 7, 6),
            (0, 1, 5, 4),
            (2, 6, 7, 3),
            (0, 4, 6, 2),
            (1, 3, 7, 5),
        ];
        List<Vector3> corners =
        [
            .. sides.SelectMany(side =>
                new[]
                {
                    side.Item1,
                    side.Item2,
                    side.Item3,
                    side.Item1,
                    side.Item3,
                    side.Item4,
                }.Select(Corner)
            ),
        ];
        if (insideOut)
        {
            corners.Reverse();
        }
        return corners;

        Vector3 Corner(int index) =>
            low + (size * new Vector3(index & 1, (index >> 1) & 1, (index >> 2) & 1));
    }

    /// <summary>A cube of 20 mm with a hollow, so that its walls have a thickness; the lid another.</summary>
    public static Mesh Hollow(float wall, float lid) =>
        Mesh.Of([
            .. Box(Vector3.Zero, new(20)),
            .. Box(
                new(wall),
                new(20 - (2 * wall), 20 - (2 * wall), 20 - wall - lid),
                insideOut: true
            ),
        ]);

    /// <summary>A prism 20 mm long over a triangle: its edge has an angle.</summary>
    public static Mesh Wedge(double degrees)
    {
        float high = 20 * MathF.Tan((float)(degrees * Math.PI / 180));
        Vector3 a = new(0, 0, 0);
        Vector3 b = new(20, 0, 0);
        Vector3 c = new(20, 0, high);
        Vector3 far = new(0, 20, 0);
        return Mesh.Of([
            a,
            b,
            c,
            a + far,
            c + far,
            b + far,
            a,
            a + far,
            b + far,
            a,
            b + far,
            b,
            b,
            b + far,
            c + far,
            b,
            c + far,
            c,
            a,
            c,
            c + far,
            a,
            c + far,
            a + far,
        ]);
    }
}
