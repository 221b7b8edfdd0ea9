using System.Numerics;

namespace EdgeReader.Hardware.Enclosure;

/// <summary>The surface of a body, or of several, as triangles.</summary>
/// <param name="Points">Corners, mm; each place once.</param>
/// <param name="Triangles">Three indices of <paramref name="Points"/> each, counterclockwise from outside.</param>
public sealed record Mesh(
    IReadOnlyList<Vector3> Points,
    IReadOnlyList<(int A, int B, int C)> Triangles
)
{
    /// <summary>
    /// Joins triangles at corners that are the same to 0.1 µm, since in STL each has corners of its own.
    /// What is left of a triangle with less than three corners is dropped, as slicers do.
    /// </summary>
    /// <param name="corners">Three a triangle, mm.</param>
    public static Mesh Of(IReadOnlyList<Vector3> corners)
    {
        List<Vector3> points = [];
        Dictionary<(long, long, long), int> known = [];
        List<(int, int, int)> triangles = new(corners.Count / 3);
        for (int corner = 0; corner + 2 < corners.Count; corner += 3)
        {
            int a = Index(corners[corner]);
            int b = Index(corners[corner + 1]);
            int c = Index(corners[corner + 2]);
            if (a != b && b != c && c != a)
            {
                triangles.Add((a, b, c));
            }
        }
        return new(points, triangles);

        int Index(Vector3 point)
        {
            (long, long, long) key = (Rounded(point.X), Rounded(point.Y), Rounded(point.Z));
            if (!known.TryGetValue(key, out int index))
            {
                known[key] = index = points.Count;
                points.Add(point);
            }
            return index;
        }
        static long Rounded(float millimetres) => (long)Math.Round(millimetres * 10_000.0);
    }

    /// <summary>The corners of a triangle, mm.</summary>
    public (Vector3 A, Vector3 B, Vector3 C) Corners((int A, int B, int C) triangle) =>
        (Points[triangle.A], Points[triangle.B], Points[triangle.C]);

    /// <summary>The smallest box, along the axes, that holds all of it, mm.</summary>
    public (Vector3 Low, Vector3 High) Box =>
        (Points.Aggregate(Vector3.Min), Points.Aggregate(Vector3.Max));

    /// <summary>
    /// What is inside, mm³: the sum of the tetrahedra between the triangles and one of the corners. From
    /// there, as from far away single precision makes a volume out of a surface.
    /// </summary>
    public double Volume =>
        Triangles.Sum(triangle =>
        {
            (Vector3 a, Vector3 b, Vector3 c) = Corners(triangle);
            return Determinant(a - Points[0], b - Points[0], c - Points[0]) / 6;
        });

    /// <summary>The parts that share no corner with each other.</summary>
    public IReadOnlyList<Mesh> Bodies()
    {
        int[] parent = [.. Enumerable.Range(0, Points.Count)];
        foreach ((int a, int b, int c) in Triangles)
        {
            parent[Root(b)] = Root(a);
            parent[Root(c)] = Root(a);
        }
        return
        [
            .. Triangles
                .GroupBy(triangle => Root(triangle.A))
                .Select(group => new Mesh(Points, [.. group]))
                .Select(body => Of([.. body.Triangles.SelectMany(body.CornersInOrder)])),
        ];

        int Root(int point)
        {
            while (parent[point] != point)
            {
                parent[point] = parent[parent[point]];
                point = parent[point];
            }
            return point;
        }
    }

    private IEnumerable<Vector3> CornersInOrder((int A, int B, int C) triangle) =>
        [Points[triangle.A], Points[triangle.B], Points[triangle.C]];

    private static double Determinant(Vector3 a, Vector3 b, Vector3 c) =>
        (a.X * (((double)b.Y * c.Z) - ((double)b.Z * c.Y)))
        - (a.Y * (((double)b.X * c.Z) - ((double)b.Z * c.X)))
        + (a.Z * (((double)b.X * c.Y) - ((double)b.Y * c.X)));
}
