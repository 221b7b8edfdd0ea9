using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EdgeReader.Hardware.Guide;

/// <summary>What a README must keep so that a screen reader can follow it: a sentence for each breach.</summary>
public static class MarkdownRules
{
    private const int ShortestDescription = 20;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    /// <summary>Reads a text as GitHub does.</summary>
    public static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    /// <summary>Headings in order, links and pictures that are there, pictures described.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<string> Breaches(string path)
    {
        MarkdownDocument document = Parse(File.ReadAllText(path));
        return [.. Headings(document), .. Links(document, path)];
    }

    private static IEnumerable<string> Headings(MarkdownDocument document)
    {
        HeadingBlock[] headings = [.. document.Descendants<HeadingBlock>()];
        if (headings.Count(h => h.Level == 1) != 1 || document.FirstOrDefault() is not HeadingBlock)
        {
            yield return "It begins with one heading of the first level, and has no second one.";
        }
        foreach ((HeadingBlock before, HeadingBlock after) in headings.Zip(headings.Skip(1)))
        {
            if (after.Level > before.Level + 1)
            {
                yield return $"After '{TextOf(before)}' the heading '{TextOf(after)}' skips a level.";
            }
        }
        foreach (
            IGrouping<string, HeadingBlock> twice in headings
                .GroupBy(TextOf)
                .Where(g => g.Count() > 1)
        )
        {
            yield return $"The heading '{twice.Key}' stands {twice.Count()} times: none knows where it is.";
        }
    }

    private static IEnumerable<string> Links(MarkdownDocument document, string path)
    {
        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            string url = link.Url ?? "";
            if (link.IsImage && TextOf(link).Length < ShortestDescription)
            {
                yield return $"The picture {url} is not described.";
            }
            if (
                !Uri.TryCreate(url, UriKind.Absolute, out _)
                && Missing(document, path, url) is { } missing
            )
            {
                yield return missing;
            }
        }
    }

    private static string? Missing(MarkdownDocument document, string path, string url)
    {
        string[] parts = url.Split('#', 2);
        string target =
            parts[0].Length > 0 ? Path.Combine(Path.GetDirectoryName(path)!, parts[0]) : path;
        if (!File.Exists(target) && !Directory.Exists(target))
        {
            return $"The link {url} leads nowhere.";
        }
        if (parts.Length == 1)
        {
            return null;
        }
        MarkdownDocument there = target == path ? document : Parse(File.ReadAllText(target));
        return there.Descendants<HeadingBlock>().Any(h => h.GetAttributes().Id == parts[1])
            ? null
            : $"The link {url} leads to no heading.";
    }

    /// <summary>The words of a heading or of a link.</summary>
    internal static string TextOf(MarkdownObject block) =>
        string.Concat(
            ((block as LeafBlock)?.Inline ?? block)
                .Descendants()
                .Select(part =>
                    part switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
        );
}
