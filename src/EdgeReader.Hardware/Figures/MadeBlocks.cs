using System.Text.RegularExpressions;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Figures;

/// <summary>
/// Parts of a Markdown text that are made from the hardware's files: each between the lines
/// <c>&lt;!-- made: NAME --&gt;</c> and <c>&lt;!-- end --&gt;</c>.
/// </summary>
public static partial class MadeBlocks
{
    /// <summary>The text with all of them made anew.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="make">What belongs into one, by its name: whole lines.</param>
    /// <exception cref="ReaderException">
    /// There is none, or one has no end, or another begins in it.
    /// </exception>
    public static string Fill(string text, Func<string, string> make)
    {
        int begun = Mark().Count(text);
        int whole = Block().Count(text);
        return begun == whole && begun > 0
            ? Block()
                .Replace(
                    text,
                    block => $"{block.Groups["begin"]}{make(block.Groups["name"].Value)}{End}"
                )
            : throw new ReaderException(
                $"{begun} blocks begin with a line <!-- made: … -->, and {whole} of them end with {End}."
            );
    }

    /// <summary>The line that ends one.</summary>
    public const string End = "<!-- end -->";

    [GeneratedRegex("^<!-- made: ", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(
        "^(?<begin><!-- made: (?<name>[^>]+) -->\n)(?:(?!<!-- made: )[^\n]*\n)*?<!-- end -->",
        RegexOptions.Multiline
    )]
    private static partial Regex Block();
}
