using System.Xml.Linq;
using EdgeReader.Training.Report;

namespace EdgeReader.Training.Tests.Report;

public class ReportPageTests
{
    [Fact]
    public void Write_FullReport_IsWellFormed_AndEveryTableAndChartCanBeHeard()
    {
        XElement page = Parse(ReportPage.Write(Reports.Full));
        XElement[] tables = [.. page.Descendants("table")];
        Assert.NotEmpty(tables);
        Assert.All(tables, t => Assert.NotEmpty(t.Element("caption")!.Value));
        Assert.All(tables.Descendants("th"), h => Assert.NotNull(h.Attribute("scope")));
        XElement[] figures = [.. page.Descendants("figure")];
        Assert.Equal(3, figures.Length);
        Assert.All(figures, f => Assert.NotEmpty(f.Element("figcaption")!.Value));
        Assert.All(figures, f => Assert.NotEmpty(f.Element("div")!.Attribute("aria-label")!.Value));
        string[] headings = [.. page.Descendants().Where(IsHeading).Select(h => h.Name.LocalName)];
        Assert.Equal("h1", headings[0]);
        Assert.All(headings.Skip(1), h => Assert.Equal("h2", h));
    }

    [Fact]
    public void Write_FullReport_SaysTheFiguresThatMatter()
    {
        string page = ReportPage.Write(Reports.Full);
        Assert.Contains("<strong>95.0 %</strong>", page); // 190 of 200
        Assert.Contains("frozen 55.0 %", page);
        Assert.Contains("95.4", page);
        Assert.Contains("one scale", page);
        // 4.744 is the 95 % limit of a count of one.
        Assert.Contains("more than 0.24 % of such views", page);
    }

    [Fact]
    public void Write_NothingComparedYet_SaysHowToCompare()
    {
        string page = ReportPage.Write(Reports.WithoutComparisons);
        Assert.Contains("make compare-strategies", page);
        Assert.Contains("make compare-int8", page);
        Assert.Contains("make training-speed", page);
        Assert.Contains("make compare-witnesses", page);
        Assert.Contains("make count-false-alarms", page);
    }

    private static bool IsHeading(XElement element) =>
        element.Name.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>As XML, which the page is but for its doctype and meta tags.</summary>
    private static XElement Parse(string page)
    {
        string xml = page.Replace("<!DOCTYPE html>", "")
            .Replace("<meta charset=\"utf-8\">", "")
            .Replace(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                ""
            );
        return XElement.Parse(xml);
    }
}
