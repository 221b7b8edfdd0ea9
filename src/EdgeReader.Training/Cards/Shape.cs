namespace EdgeReader.Training.Cards;

/// <summary>A point on a card: millimetres from its upper left corner.</summary>
public readonly record struct Millimetres(double X, double Y);

/// <summary>Part of a drawing.</summary>
/// <param name="Colour">0xRRGGBB.</param>
public abstract record Shape(uint Colour);

/// <summary>A filled polygon.</summary>
public sealed record Polygon(uint Colour, IReadOnlyList<Millimetres> Points) : Shape(Colour)
{
    /// <summary>A rectangle.</summary>
    public static Polygon Box(uint colour, double x, double y, double width, double height) =>
        new(colour, [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)]);
}

/// <summary>A line with round ends and joins.</summary>
/// <param name="Width">Millimetres.</param>
public sealed record Stroke(uint Colour, IReadOnlyList<Millimetres> Points, double Width)
    : Shape(Colour);

/// <summary>A filled circle.</summary>
/// <param name="Radius">Millimetres.</param>
public sealed record Disc(uint Colour, Millimetres Centre, double Radius) : Shape(Colour);
