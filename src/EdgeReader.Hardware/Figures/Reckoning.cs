using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Figures;

/// <summary>What was worked out.</summary>
/// <param name="Text">
/// The results: Markdown of headings, sentences and lists, which read well aloud; ends with a line's end.
/// </param>
/// <param name="Checks">What must hold.</param>
public sealed record Reckoning(string Text, IReadOnlyList<Check> Checks)
{
    /// <summary>The line in a README after which the results stand.</summary>
    public const string Begin = "<!-- Results: made by this folder's make.sh, don't edit. -->";

    /// <summary>The line that ends them.</summary>
    public const string End = "<!-- End of the results. -->";

    /// <summary>A README's text with these results in the place of those that it has.</summary>
    /// <exception cref="ReaderException">It has no place for them.</exception>
    public string PutInto(string readme)
    {
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? $"{readme[..(begin + Begin.Length)]}\n{Text}{readme[end..]}"
            : throw new ReaderException(
                $"The README has no place for the results: the lines '{Begin}' and '{End}'."
            );
    }
}
