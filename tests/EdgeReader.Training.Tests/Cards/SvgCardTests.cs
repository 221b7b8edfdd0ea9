using System.Xml.Linq;
using EdgeReader.Training.Cards;

namespace EdgeReader.Training.Tests.Cards;

public class SvgCardTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(CardFixtures.Values), MemberType = typeof(CardFixtures))]
    public void Write_Card_SaysItsSizeInMillimetresAndWhatItShows(int value)
    {
        CardDrawing card = CardFixtures.Card(value);
        XElement root = XDocument.Parse(SvgCard.Write(card)).Root!;
        Assert.Equal($"{card.Width}mm", root.Attribute("width")!.Value);
        Assert.Equal($"{card.Height}mm", root.Attribute("height")!.Value);
        Assert.Equal($"0 0 {card.Width} {card.Height}", root.Attribute("viewBox")!.Value);
        Assert.Equal($"Practice card {value}, not money", root.Element(Svg + "title")!.Value);
        string description = root.Element(Svg + "desc")!.Value;
        Assert.Contains(card.Look, description);
        Assert.Contains($"{card.Notches} half-round notches", description);
    }

    [Theory]
    [MemberData(nameof(CardFixtures.Values), MemberType = typeof(CardFixtures))]
    public void Write_Card_DrawsEveryShapeAndNeedsNoFont(int value)
    {
        XElement root = XDocument.Parse(SvgCard.Write(CardFixtures.Card(value))).Root!;
        string[] drawn =
        [
            .. root.Elements()
                .Select(e => e.Name.LocalName)
                .Where(n => n is not ("title" or "desc")),
        ];
        Assert.Equal(CardFixtures.Card(value).Shapes.Count, drawn.Length);
        Assert.All(drawn, name => Assert.Contains(name, new[] { "polygon", "polyline", "circle" }));
    }

    [Fact]
    public void Write_Fractions_HaveDecimalPoints()
    {
        CardDrawing card = new(1, 10.5, 5, 0, "a dot", [new Disc(0xFF8000, new(1.25, 2), 0.5)]);
        string svg = SvgCard.Write(card);
        Assert.Contains("width=\"10.5mm\"", svg);
        Assert.Contains("<circle cx=\"1.25\" cy=\"2\" r=\"0.5\" fill=\"#ff8000\" />", svg);
    }
}
