using System.Text;
using Markdig.Syntax;

namespace EdgeReader.Hardware.Guide;

/// <summary>A Markdown text as it is read aloud: a paragraph a line, steps with their numbers.</summary>
public static class SpokenText
{
    /// <summary>Makes it; comments and pictures are left out, but for a picture's description.</summary>
    public static string Of(string markdown)
    {
        StringBuilder spoken = new();
        foreach (Block block in MarkdownRules.Parse(markdown))
        {
            Add(spoken, block, "");
        }
        return spoken.ToString();
    }

    private static void Add(StringBuilder spoken, Block block, string mark)
    {
        switch (block)
        {
            case HeadingBlock heading:
                spoken.Append('\n').Append(MarkdownRules.TextOf(heading)).Append(".\n");
                break;
            case ParagraphBlock { Inline: { } words }:
                spoken.Append(mark).Append(MarkdownRules.TextOf(words)).Append('\n');
                break;
            case ListBlock list:
                int number = int.TryParse(list.OrderedStart, out int start) ? start : 1;
                foreach (ListItemBlock item in list.Cast<ListItemBlock>())
                {
                    string first = list.IsOrdered ? $"{number++}. " : "";
                    foreach ((int index, Block part) in item.Index())
                    {
                        Add(spoken, part, index == 0 ? first : "");
                    }
                }
                break;
            case CodeBlock code:
                spoken.Append(code.Lines.ToString()).Append('\n');
                break;
            case ContainerBlock others:
                foreach (Block part in others)
                {
                    Add(spoken, part, "");
                }
                break;
        }
    }
}
