using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EdgeReader.Training.Cards;

namespace EdgeReader.Training.Tests.Cards;

public partial class CardSheetsTests
{
    [Fact]
    public void ToPdf_AllCards_AreOnA4PagesWithoutFonts()
    {
        string pdf = Encoding.Latin1.GetString(CardSheets.ToPdf(CardDrawing.All));
        MatchCollection boxes = MediaBox().Matches(pdf);
        Assert.Equal(3, boxes.Count);
        foreach (Match box in boxes)
        {
            // A point is 1/72 inch; page sizes are rounded to whole points.
            Assert.Equal(CardSheets.PageWidth, Millimetres(box.Groups[1].Value), 0.2);
            Assert.Equal(CardSheets.PageHeight, Millimetres(box.Groups[2].Value), 0.2);
        }
        Assert.DoesNotContain("/Type /Font", pdf);
        Assert.DoesNotContain("/BaseFont", pdf);
    }

    [Fact]
    public void ToPdf_Twice_GivesTheSameBytes()
    {
        Assert.Equal(CardSheets.ToPdf(CardDrawing.All), CardSheets.ToPdf(CardDrawing.All));
    }

    [Fact]
    public void EveryCard_FitsBetweenThePagesMargins()
    {
        // Home printers leave about 6 mm unprinted; the cut marks need 6 mm more.
        Assert.All(
            CardDrawing.All,
            card => Assert.True(card.Width + 2 * 12 <= CardSheets.PageWidth, $"{card.Value}")
        );
    }

    private static double Millimetres(string points) =>
        double.Parse(points, CultureInfo.InvariantCulture) * 25.4 / 72;

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox();
}
