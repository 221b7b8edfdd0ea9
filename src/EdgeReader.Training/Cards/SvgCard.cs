using System.Xml.Linq;
using static EdgeReader.Training.Cards.SvgShapes;

namespace EdgeReader.Training.Cards;

/// <summary>Writes a card as SVG 1.1 in millimetres, with title and description in words.</summary>
public static class SvgCard
{
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

    private static XElement Root(CardDrawing card) =>
        Drawing(
            card.Width,
            card.Height,
            $"Practice card {card.Value}, not money",
            $"A card of {Number(card.Width)} by {Number(card.Height)} millimetres with "
                + $"{card.Look}; the numeral {card.Value} large in the middle and small at both ends; the "
                + "words practice card above and not money below; "
                + $"{card.Notches} half-round notches to punch at the lower edge.",
            card.Shapes
        );
}
