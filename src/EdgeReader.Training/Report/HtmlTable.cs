using System.Net;
using System.Text;

namespace EdgeReader.Training.Report;

/// <summary>A table that a screen reader can walk: a caption, a header a column and a row.</summary>
/// <param name="caption">What it tells.</param>
/// <param name="columns">Headers; the first is that of the row headers.</param>
public sealed class HtmlTable(string caption, params IReadOnlyList<string> columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many as there are columns; the first names the row.</param>
    public void Add(params IReadOnlyList<string> cells)
    {
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"{cells.Count} cells for {columns.Count} columns.");
        }
        _rows.Add(cells);
    }

    /// <summary>As HTML.</summary>
    public override string ToString()
    {
        StringBuilder html = new();
        html.Append("<table>\n<caption>").Append(Text(caption)).Append("</caption>\n<thead><tr>");
        foreach (string column in columns)
        {
            html.Append("<th scope=\"col\">").Append(Text(column)).Append("</th>");
        }
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in _rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Text(row[0])).Append("</th>");
            foreach (string cell in row.Skip(1))
            {
                html.Append("<td>").Append(Text(cell)).Append("</td>");
            }
            html.Append("</tr>\n");
        }
        return html.Append("</tbody>\n</table>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
