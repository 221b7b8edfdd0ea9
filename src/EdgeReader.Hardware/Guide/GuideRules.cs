using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace EdgeReader.Hardware.Guide;

/// <summary>
/// What the building guide must keep besides, as hands follow it while ears listen: a sentence for each
/// breach.
/// </summary>
public static partial class GuideRules
{
    /// <summary>With what the last paragraphs of a stage begin, in this order.</summary>
    public static readonly IReadOnlyList<string> Checks = ["Feel: ", "Hear: ", "If not: "];

    private const int LongestSentence = 42;

    /// <summary>All breaches; none if it can be followed by ear.</summary>
    /// <param name="markdown">The guide.</param>
    public static IEnumerable<string> Breaches(string markdown)
    {
        MarkdownDocument document = MarkdownRules.Parse(markdown);
        string spoken = SpokenText.Of(markdown);
        return
        [
            .. document
                .Descendants<Table>()
                .Select(_ => "A table is hard to follow by ear: make it a list."),
            .. NeedsSight()
                .Matches(spoken)
                .Select(match => $"'{match.Value}' helps nobody who can't see."),
            .. Unspeakable()
                .Matches(spoken)
                .Select(match => match.Value)
                .Distinct()
                .Select(sign =>
                    $"'{sign}' is read aloud as nothing or as nonsense: write it in words."
                ),
            .. spoken
                .Split('\n')
                .SelectMany(line => SentenceEnd().Split(line))
                .Where(sentence => sentence.Split(' ').Length > LongestSentence)
                .Select(sentence => $"A sentence is too long to keep in mind: {sentence[..60]}…"),
            .. Stages(document),
        ];
    }

    // A stage is a heading of the third level with wires or legs in it.
    private static IEnumerable<string> Stages(MarkdownDocument document)
    {
        foreach (List<Block> stage in Sections(document))
        {
            string[] starts = [.. stage.OfType<ParagraphBlock>().Select(MarkdownRules.TextOf)];
            if (stage.OfType<ListBlock>().Any(list => list.IsOrdered) && !EndsChecked(starts))
            {
                yield return $"'{MarkdownRules.TextOf(stage[0])}' doesn't end with what is felt, what is "
                    + "heard, and what to do if not.";
            }
        }
    }

    private static bool EndsChecked(string[] paragraphs) =>
        paragraphs.Length >= Checks.Count
        && paragraphs[^Checks.Count..]
            .Zip(Checks)
            .All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));

    private static IEnumerable<List<Block>> Sections(MarkdownDocument document)
    {
        List<Block>? section = null;
        foreach (Block block in document)
        {
            if (block is HeadingBlock heading)
            {
                if (section is not null)
                {
                    yield return section;
                }
                section = heading.Level == 3 ? [heading] : null;
            }
            else
            {
                section?.Add(block);
            }
        }
        if (section is not null)
        {
            yield return section;
        }
    }

    [GeneratedRegex(
        @"\b(see (the )?(figure|picture|image|photo|drawing|diagram)|as shown|shown (below|above)|you (can |will )?see"
            + @"|(red|black|green|yellow|blue|white|orange|brown|purple|grey) (wire|lead|cable|stripe|dot))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NeedsSight();

    // Letters, digits and what espeak-ng reads or rightly passes over.
    [GeneratedRegex(@"[^\p{IsBasicLatin}é₹°×…‘’“”–]")]
    private static partial Regex Unspeakable();

    [GeneratedRegex(@"(?<=[.!?:;])\s")]
    private static partial Regex SentenceEnd();
}
