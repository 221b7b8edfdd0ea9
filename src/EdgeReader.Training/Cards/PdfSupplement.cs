using System.Text;
using System.Text.RegularExpressions;

namespace EdgeReader.Training.Cards;

/// <summary>
/// Adds to a PDF what SkiaSharp can't say, as an incremental update (ISO 32000-1, 7.5.6): that its
/// language is English, that a viewer offers to print it unscaled (12.2), and words for those who
/// can't see that all letters are drawn: text in rendering mode 3, which paints nothing (9.3.6).
/// </summary>
internal static partial class PdfSupplement
{
    private const string Preference = "/DisplayDocTitle true";

    /// <summary>The PDF with its supplement.</summary>
    /// <param name="pdf">Of SkiaSharp, with a title.</param>
    /// <param name="words">ASCII lines for the first page; none leave it as it is.</param>
    /// <exception cref="InvalidOperationException">SkiaSharp writes otherwise than it did.</exception>
    public static byte[] Append(byte[] pdf, IReadOnlyList<string> words)
    {
        string text = Encoding.Latin1.GetString(pdf);
        int next = int.Parse(Found(Size(), text), null);
        string root = Found(Root(), text);
        SortedDictionary<int, string> objects = new()
        {
            [int.Parse(root, null)] = Changed(
                Changed(ObjectOf(text, root), Preference, $"{Preference}\n/PrintScaling /None"),
                "/Type /Catalog",
                "/Type /Catalog\n/Lang (en)"
            ),
        };
        if (words.Count > 0)
        {
            string page = Found(Page(), text);
            objects[int.Parse(page, null)] = Contents()
                .Replace(
                    Changed(
                        ObjectOf(text, page),
                        "/ProcSet",
                        $"/Font <</Words {next} 0 R>>\n/ProcSet"
                    ),
                    $"/Contents [{next + 1} 0 R $1]"
                );
            objects[next] = "<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>";
            objects[next + 1] = Stream(words);
        }
        return [.. pdf, .. Encoding.Latin1.GetBytes(Update(text, objects))];
    }

    // Before the drawing, so that the page's own units are still in force.
    private static string Stream(IReadOnlyList<string> words)
    {
        string lines = string.Join("\n", words.Select(line => $"({Escaped(line)}) Tj T*"));
        string stream = $"q BT 3 Tr /Words 7 Tf 9 TL 30 560 Td\n{lines}\nET Q";
        return $"<</Length {stream.Length}>>\nstream\n{stream}\nendstream";
    }

    private static string Escaped(string line) =>
        line.Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)");

    private static string Update(string text, SortedDictionary<int, string> objects)
    {
        StringBuilder update = new("\n");
        StringBuilder table = new("xref\n");
        foreach ((int number, string body) in objects)
        {
            table.Append($"{number} 1\n{text.Length + update.Length:D10} 00000 n \n");
            update.Append($"{number} 0 obj\n{body}\nendobj\n");
        }
        int size = Math.Max(int.Parse(Found(Size(), text), null), objects.Keys.Max() + 1);
        int start = text.Length + update.Length;
        return $"{update}{table}trailer\n<</Size {size}\n/Root {Found(Root(), text)} 0 R\n"
            + $"/Info {Found(Info(), text)} 0 R\n/Prev {Found(Start(), text)}>>\n"
            + $"startxref\n{start}\n%%EOF\n";
    }

    private static string ObjectOf(string text, string number) =>
        Found(new($@"\n{number} 0 obj\n(.*?)\nendobj", RegexOptions.Singleline), text);

    private static string Changed(string body, string old, string now) =>
        body.Contains(old, StringComparison.Ordinal)
            ? body.Replace(old, now)
            : throw new InvalidOperationException($"SkiaSharp's PDF has no {old} any more.");

    private static string Found(Regex sought, string text) =>
        sought.Match(text) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"SkiaSharp's PDF has no {sought} any more.");

    [GeneratedRegex(@"/Size (\d+)\n/Root")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex Info();

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF")]
    private static partial Regex Start();

    [GeneratedRegex(@"/Kids \[(\d+) 0 R")]
    private static partial Regex Page();

    [GeneratedRegex(@"/Contents (\d+ 0 R)")]
    private static partial Regex Contents();
}
