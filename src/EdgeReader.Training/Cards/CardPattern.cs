namespace EdgeReader.Training.Cards;

/// <summary>The patterns that cover the cards, one a value: coarse, so that they carry far.</summary>
public static class CardPattern
{
    /// <summary>Round dots in offset rows.</summary>
    public static IEnumerable<Shape> Dots(double width, double height, uint colour)
    {
        const double Step = 10.5;
        int row = 0;
        for (double y = Step / 2; y < height; y += Step, row++)
        {
            for (double x = row % 2 == 0 ? Step / 2 : Step; x < width; x += Step)
            {
                yield return new Disc(colour, new(x, y), 3.4);
            }
        }
    }

    /// <summary>Upright bars.</summary>
    public static IEnumerable<Shape> Bars(double width, double height, uint colour)
    {
        for (double x = 0; x < width; x += 12)
        {
            yield return Polygon.Box(colour, x, 0, Math.Min(6, width - x), height);
        }
    }

    /// <summary>A chessboard.</summary>
    public static IEnumerable<Shape> Checks(double width, double height, uint colour)
    {
        const double Step = 11;
        for (int row = 0; row * Step < height; row++)
        {
            for (int column = row % 2; column * Step < width; column += 2)
            {
                (double x, double y) = (column * Step, row * Step);
                double across = Math.Min(Step, width - x);
                yield return Polygon.Box(colour, x, y, across, Math.Min(Step, height - y));
            }
        }
    }

    /// <summary>Zigzag bands along the card.</summary>
    public static IEnumerable<Shape> Zigzags(double width, double height, uint colour)
    {
        for (double y = 3; y < height + 8; y += 12)
        {
            List<Millimetres> points = [];
            for (int i = 0; i * 9.0 <= width + 9; i++)
            {
                points.Add(new(i * 9.0, y + (i % 2 == 0 ? 0 : -8)));
            }
            yield return new Stroke(colour, points, 4);
        }
    }

    /// <summary>Triangles that point up.</summary>
    public static IEnumerable<Shape> Triangles(double width, double height, uint colour)
    {
        const double Step = 14;
        for (double y = 1; y < height - 4; y += Step)
        {
            for (double x = 1; x + 12 < width; x += Step)
            {
                yield return new Polygon(
                    colour,
                    [new(x, y + 11.5), new(x + 6, y), new(x + 12, y + 11.5)]
                );
            }
        }
    }

    /// <summary>Rings about the card's middle.</summary>
    public static IEnumerable<Shape> Rings(double width, double height, uint colour)
    {
        for (double radius = 8; radius < width * 0.56; radius += 10)
        {
            Millimetres[] circle =
            [
                .. Enumerable
                    .Range(0, 97)
                    .Select(i => Math.SinCos(i * Math.PI / 48))
                    .Select(a => new Millimetres(
                        width / 2 + radius * a.Cos,
                        height / 2 + radius * a.Sin
                    )),
            ];
            yield return new Stroke(colour, circle, 4.6);
        }
    }

    /// <summary>Slanting bands.</summary>
    public static IEnumerable<Shape> Slants(double width, double height, uint colour)
    {
        for (double x = -height; x < width; x += 17)
        {
            yield return new Polygon(
                colour,
                [new(x, height), new(x + height, 0), new(x + height + 8, 0), new(x + 8, height)]
            );
        }
    }
}
