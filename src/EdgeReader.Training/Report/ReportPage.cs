using System.Globalization;
using System.Net;
using System.Text;
using EdgeReader.Training.Evaluation;

namespace EdgeReader.Training.Report;

/// <summary>Writes the report as one HTML page, readable without seeing it.</summary>
public static class ReportPage
{
    /// <summary>The page.</summary>
    public static string Write(ModelReport report)
    {
        StringBuilder page = new();
        Tally all = report.Variants[^1].All;
        page.Append(
            CultureInfo.InvariantCulture,
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>EdgeReader: the network {{report.Model}}</title>
            <style>
            body { font-family: sans-serif; line-height: 1.5; max-width: 60em; margin: 2em auto;
                   padding: 0 1em; }
            table { border-collapse: collapse; margin: 1em 0 2em; }
            caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
            th, td { border: 1px solid #888; padding: 0.25em 0.6em; text-align: right; }
            td { white-space: nowrap; }
            th[scope=row] { text-align: left; }
            figure { margin: 1em 0 2em; }
            svg { max-width: 100%; height: auto; }
            </style>
            </head>
            <body>
            <main>
            <h1>The network {{report.Model}}</h1>
            <p>{{WebUtility.HtmlEncode(
                report.Protocol
            )}} Of {{all.Notes}} notes the likeliest of the
            values is right on <strong>{{Percent(all.OfValues, all.Notes)}}</strong>, and with none
            among the answers on {{Percent(all.Likeliest, all.Notes)}}. Of {{all.Nothing}} pictures
            without a note {{Percent(all.None, all.Nothing)}} are called none. The reader says
            {{all.Right}} of the notes rightly, {{all.Wrong}} wrongly, and gives a reason for
            {{all.Silent}}; it announces {{all.Announced}} of the pictures without a note.</p>

            """
        );
        AccuracySection.Write(report, page);
        WitnessSection.Write(report, page);
        TrainingSection.Write(report, page);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>A share in per cent.</summary>
    internal static string Percent(int part, int whole) =>
        whole == 0 ? "–" : Percent((double)part / whole);

    /// <summary>A share, 0…1, in per cent.</summary>
    internal static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    /// <summary>A number with so many digits after the point.</summary>
    internal static string Number(double value, int digits = 0) =>
        value.ToString($"N{digits}", CultureInfo.InvariantCulture);
}
