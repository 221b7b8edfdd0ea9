using System.Globalization;
using System.Xml.Linq;

namespace EdgeReader.Training.Cards;

/// <summary>Writes a card as SVG 1.1 in millimetres, with title and description in words.</summary>
public static class SvgCard
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The SVG document of one card.</summary>
    public static string Write(CardDrawing card) => Text(Root(card));

    /// <summary>All cards in one picture, two a row.</summary>
    public static string WriteOverview(IReadOnlyList<CardDrawing> cards)
    {
        const int Gap = 6;
        double column = cards.Max(c => c.Width) + Gap;
        double row = cards.Max(c => c.Height) + Gap;
        double width = 2 * column - Gap;
        double height = (cards.Count + 1) / 2 * row - Gap;
        XElement root = new(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", "The practice cards")
        );
        for (int i = 0; i < cards.Count; i++)
        {
            XElement card = Root(cards[i]);
            card.SetAttributeValue("width", Number(cards[i].Width));
            card.SetAttributeValue("height", Number(cards[i].Height));
            card.SetAttributeValue("x", Number(i % 2 * column));
            card.SetAttributeValue("y", Number(i / 2 * row));
            root.Add(card);
        }
        return Text(root);
    }

    private static string Text(XElement root) =>
        new XDocument(root).ToString().ReplaceLineEndings("\n") + "\n";

    private static XElement Root(CardDrawing card) =>
        new(
            Svg + "svg",
            new XAttribute("width", $"{Number(card.Width)}mm"),
            new XAttribute("height", $"{Number(card.Height)}mm"),
            new XAttribute("viewBox", $"0 0 {Number(card.Width)} {Number(card.Height)}"),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", $"Practice card {card.Value}, not money"),
            new XElement(
                Svg + "desc",
                $"A card of {Number(card.Width)} by {Number(card.Height)} millimetres with "
                    + $"{card.Look}; the numeral {card.Value} large in the middle and small at both ends; the "
                    + "words practice card above and not money below; "
                    + $"{card.Notches} half-round notches to punch at the lower edge."
            ),
            card.Shapes.Select(Element)
        );

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

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);
}
