using System.Globalization;

namespace EdgeReader.Hardware.Tests.Print;

/// <summary>A sheet that would be printed wrongly is found out.</summary>
public class PrintedSheetTests
{
    private const string A4 = "/MediaBox [0 0 595 842]";
    private const string Unscaled = "/ViewerPreferences <</PrintScaling /None>>";

    // Millimetres: a ruler, and a ten-rupee card.
    private const string Drawing = "55 270 m 155 270 l S 43.5 100 123 63 re f";

    private static readonly PrintedSheet Expected = new(210, 297, false, [(123, 63)]);

    [Fact]
    public void TrueSize_HasNoFaults() => Assert.Empty(Expected.FaultsOf(Pdf(1, Drawing)));

    [Fact]
    public void PageFittedToAPrinter_IsFoundByItsRulerAndItsCard() =>
        Assert.Equal(
            ["Page 1: No line across is 100 mm long.", "Nothing is 123 × 63 mm."],
            Expected.FaultsOf(Pdf(0.97, Drawing))
        );

    [Fact]
    public void CardTooNarrow_IsFound() =>
        Assert.Equal(
            ["Nothing is 123 × 63 mm."],
            Expected.FaultsOf(Pdf(1, Drawing.Replace("123 63", "122.7 63")))
        );

    [Fact]
    public void LineAtThePagesEdge_IsFound() =>
        Assert.Equal(
            ["Page 1: 1 lines or shapes lie in a printer's margin of 5 mm."],
            Expected.FaultsOf(Pdf(1, Drawing + " 3 50 m 9 50 l S"))
        );

    [Fact]
    public void WhatIsClippedAway_IsNoFault() =>
        Assert.Empty(
            Expected.FaultsOf(Pdf(1, Drawing + " 43.5 100 123 63 re W n 0 110 200 9 re f"))
        );

    [Fact]
    public void AmericanPage_IsFound() =>
        Assert.Equal(
            ["Page 1: It is 215.9 × 279.4 mm."],
            Expected.FaultsOf(Pdf(1, Drawing, page: "/MediaBox [0 0 612 792]"))
        );

    [Fact]
    public void UnitOfItsOwn_IsFound() =>
        Assert.Equal(
            ["Page 1: It is turned, or has a unit of its own."],
            Expected.FaultsOf(Pdf(1, Drawing, page: A4 + " /UserUnit 1.03"))
        );

    [Fact]
    public void LeaveToScale_IsFound() =>
        Assert.Equal(
            ["A viewer may print it scaled: PrintScaling isn't None."],
            Expected.FaultsOf(Pdf(1, Drawing, catalog: ""))
        );

    // PdfPig finds the objects of a file without a table of them.
    private static byte[] Pdf(
        double scale,
        string drawing,
        string page = A4,
        string catalog = Unscaled
    )
    {
        string unit = (scale * 72 / 25.4).ToString(CultureInfo.InvariantCulture);
        string contents = $"{unit} 0 0 {unit} 0 0 cm {drawing}";
        return System.Text.Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj
            <</Type /Catalog /Pages 2 0 R {catalog}>>
            endobj
            2 0 obj
            <</Type /Pages /Count 1 /Kids [3 0 R]>>
            endobj
            3 0 obj
            <</Type /Page /Parent 2 0 R {page} /Contents 4 0 R /Resources <<>>>>
            endobj
            4 0 obj
            <</Length {contents.Length}>>
            stream
            {contents}
            endstream
            endobj
            trailer
            <</Size 5 /Root 1 0 R>>
            %%EOF
            """
        );
    }
}
