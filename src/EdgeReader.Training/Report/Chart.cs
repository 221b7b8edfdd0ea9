using System.Net;
using ScottPlot;

namespace EdgeReader.Training.Report;

/// <summary>Line charts as SVG, for the report and for files of their own.</summary>
public static class Chart
{
    private const int Width = 900;
    private const int Height = 480;

    /// <summary>From Debian's fonts-dejavu-core, which the desk's packages bring.</summary>
    private const string Font = "DejaVu Sans";
    private const string FontFile = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    static Chart()
    {
        if (File.Exists(FontFile))
        {
            Fonts.AddFontFile(Font, FontFile);
            Fonts.Default = Font;
        }
    }

    /// <summary>Draws lines.</summary>
    /// <param name="xLabel">What goes to the right, with its unit.</param>
    /// <param name="yLabel">What goes up, with its unit; from 0.</param>
    /// <param name="top">Upper end of the axis; null to fit.</param>
    /// <param name="lines">Name and points of each, x rising.</param>
    public static string Svg(
        string xLabel,
        string yLabel,
        double? top,
        IEnumerable<(string Name, (double X, double Y)[] Points)> lines
    )
    {
        using Plot plot = new();
        foreach ((string name, (double X, double Y)[] points) in lines)
        {
            var line = plot.Add.Scatter(
                points.Select(p => p.X).ToArray(),
                points.Select(p => p.Y).ToArray()
            );
            line.LegendText = name;
            line.LineWidth = 2;
        }
        plot.XLabel(xLabel);
        plot.YLabel(yLabel);
        // Only the regular letters are there.
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
        if (top is { } upper)
        {
            plot.Axes.SetLimitsY(0, upper);
        }
        plot.ShowLegend(Alignment.LowerRight);
        // With a view box it can be shown at any width.
        return plot.GetSvgXml(Width, Height)
            .Replace("<svg ", $"<svg viewBox=\"0 0 {Width} {Height}\" ");
    }

    /// <summary>A drawing in a page, with what it shows in words for who can't see it.</summary>
    /// <param name="svg">From <see cref="Svg"/>.</param>
    /// <param name="words">What there is to see.</param>
    public static string Figure(string svg, string words)
    {
        string text = WebUtility.HtmlEncode(words);
        string drawing = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        return $"""
            <figure>
            <div role="img" aria-label="{text}">
            {drawing}
            </div>
            <figcaption>{text}</figcaption>
            </figure>

            """;
    }
}
