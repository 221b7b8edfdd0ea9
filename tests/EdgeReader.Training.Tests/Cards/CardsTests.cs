using System.Xml.Linq;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Cards;
using EdgeReader.Training.Transfer;
using SkiaSharp;

namespace EdgeReader.Training.Tests.Cards;

public class CardsTests
{
    private static readonly string Folder = Path.Combine(
        RepositoryRoot.Find(),
        "hardware",
        "practice-cards"
    );

    public static TheoryData<int> Values => [.. CardDrawing.All.Select(c => c.Value)];

    [Theory]
    [MemberData(nameof(Values))]
    public void CommittedDrawings_AreTheOnesThatTheSourceDraws(int value)
    {
        CardDrawing card = CardDrawing.All.Single(c => c.Value == value);
        string name = Path.Combine(Folder, $"practice_{value}");
        Assert.Equal(SvgCard.Write(card), File.ReadAllText(name + ".svg"));
        using SKBitmap committed = SKBitmap.Decode(name + ".png");
        using SKBitmap drawn = SKBitmap.Decode(CardCanvas.ToPng(card));
        Assert.Equal(drawn.Bytes, committed.Bytes);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Svg_SaysInWordsWhatItShows_AndStaysOnTheCard(int value)
    {
        CardDrawing card = CardDrawing.All.Single(c => c.Value == value);
        XElement root = XDocument.Parse(SvgCard.Write(card)).Root!;
        XNamespace svg = root.Name.Namespace;
        Assert.Contains("not money", root.Element(svg + "title")!.Value);
        Assert.Contains($"{card.Notches} half-round notches", root.Element(svg + "desc")!.Value);
        Assert.Equal($"{card.Width}mm", root.Attribute("width")!.Value);
    }

    [Fact]
    public void Notches_AreThePulsesOfTheCurrency()
    {
        string currencies = Path.Combine(RepositoryRoot.Find(), "models", "currencies");
        Currency rupees = new CurrencyCatalog(currencies).Load("INR");
        Assert.Equal(
            rupees.Denominations.Select(d => (d.Value, d.Pulses)),
            CardDrawing.All.Select(c => (c.Value, c.Notches))
        );
    }

    [Fact]
    public void Pdf_HasA4Pages_AndIsTheCommittedOne()
    {
        byte[] pdf = CardSheets.ToPdf(CardDrawing.All);
        Assert.Equal(pdf, CardSheets.ToPdf(CardDrawing.All));
        Assert.Equal(pdf, File.ReadAllBytes(Path.Combine(Folder, "practice-cards.pdf")));
        string text = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.Equal(3, text.Split("/MediaBox [0 0 595 842]").Length - 1);
    }
}
