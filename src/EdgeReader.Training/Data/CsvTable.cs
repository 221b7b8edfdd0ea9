using System.Text;
using EdgeReader.Recognition;

namespace EdgeReader.Training.Data;

/// <summary>
/// Comma-separated values with quoted fields. Source: RFC 4180; a lone line feed ends a row too.
/// </summary>
public static class CsvTable
{
    /// <summary>Parses all rows, the first one with the names included; empty lines are left out.</summary>
    /// <exception cref="ReaderException">A quote is opened and never closed.</exception>
    public static IEnumerable<IReadOnlyList<string>> Parse(string text)
    {
        List<string> row = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == ',')
            {
                row.Add(Take(field));
            }
            else if (!quoted && c == '\n')
            {
                if (row.Count > 0 || field.Length > 0)
                {
                    row.Add(Take(field));
                    yield return row;
                }
                row = [];
            }
            else if (quoted || c != '\r')
            {
                field.Append(c);
            }
        }
        if (quoted)
        {
            throw new ReaderException("A quote is opened in the table and never closed: mend it.");
        }
        if (row.Count > 0 || field.Length > 0)
        {
            row.Add(Take(field));
            yield return row;
        }
    }

    private static string Take(StringBuilder field)
    {
        string text = field.ToString();
        field.Clear();
        return text;
    }
}
