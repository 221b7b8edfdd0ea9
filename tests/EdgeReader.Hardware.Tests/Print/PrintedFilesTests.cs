using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace EdgeReader.Hardware.Tests.Print;

/// <summary>The PDFs that lie in the folder <c>hardware</c> come out as large as they say.</summary>
public class PrintedFilesTests
{
    [Fact]
    public void StatedSizes_AreThoseOfSevenNotes()
    {
        Assert.Equal(7, PrintedSheet.StatedSizes.Count);
        Assert.Contains((166, 66), PrintedSheet.StatedSizes);
    }

    [Fact]
    public void PracticeCards_HaveTheirStatedSizesOnA4()
    {
        PrintedSheet cards = new(210, 297, HasRulerDown: false, PrintedSheet.StatedSizes);

        Assert.Empty(cards.FaultsOf(Pdf("practice-cards", "practice-cards.pdf")));
    }

    [Fact]
    public void CalibrationSheet_HasRulersBothWaysAndAllNotesOutlines()
    {
        PrintedSheet sheet = new(297, 210, HasRulerDown: true, PrintedSheet.StatedSizes);

        Assert.Empty(sheet.FaultsOf(Pdf("calibration", "calibration-sheet.pdf")));
    }

    [Fact]
    public void CalibrationSheet_CanBeReadAloud()
    {
        using PdfDocument pdf = PdfDocument.Open(Pdf("calibration", "calibration-sheet.pdf"));

        DictionaryToken catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.TryGet(NameToken.Lang, out StringToken language));
        Assert.Equal("en", language.Data);
        Assert.StartsWith("EdgeReader calibration sheet", pdf.Information.Title);
        string words = Assert.Single(pdf.GetPages()).Text;
        Assert.Contains("Not money. Print at 100 percent on A4", words);
        Assert.Contains("a ruler of 100 millimetres each", words);
    }

    private static byte[] Pdf(params string[] path) => File.ReadAllBytes(Files.InHardware(path));
}
