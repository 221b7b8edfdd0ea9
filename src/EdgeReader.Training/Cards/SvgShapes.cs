using System.Globalization;
using System.Xml.Linq;

namespace EdgeReader.Training.Cards;

/// <summary>Writes shapes as SVG 1.1 in millimetres.</summary>
internal static class SvgShapes
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>A drawing that says its size, and in words what it shows.</summary>
    public static XElement Drawing(
        double width,
        double height,
        string title,
        string description,
        IEnumerable<Shape> shapes
    ) =>
        new(
            Svg + "svg",
            new XAttribute("width", $"{Number(width)}mm"),
            new XAttribute("height", $"{Number(height)}mm"),
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", title),
            new XElement(Svg + "desc", description),
            shapes.Select(Element)
        );

    /// <summary>A document's text.</summary>
    public static string Text(XElement root) =>
        new XDocument(root).ToString().ReplaceLineEndings("\n") + "\n";

    private static XElement Element(Shape shape) =>
        shape switch
        {
            Polygon(var colour, var points) => new(
                Svg + "polygon",
                new XAttribute("points", Points(points)),
                new XAttribute("fill", Hex(colour))
            ),
            Stroke(var colour, var points, var width) => new(
                Svg + "polyline",
                new XAttribute("points", Points(points)),
                new XAttribute("fill", "none"),
                new XAttribute("stroke", Hex(colour)),
                new XAttribute("stroke-width", Number(width)),
                new XAttribute("stroke-linecap", "round"),
                new XAttribute("stroke-linejoin", "round")
            ),
            Disc(var colour, var centre, var radius) => new(
                Svg + "circle",
                new XAttribute("cx", Number(centre.X)),
                new XAttribute("cy", Number(centre.Y)),
                new XAttribute("r", Number(radius)),
                new XAttribute("fill", Hex(colour))
            ),
            _ => throw new ArgumentException($"There is no SVG for {shape.GetType().Name}."),
        };

    private static string Points(IEnumerable<Millimetres> points) =>
        string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"));

    private static string Hex(uint colour) => $"#{colour:x6}";

    /// <summary>Hundredths of a millimetre, with a decimal point.</summary>
    public static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
