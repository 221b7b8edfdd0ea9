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
    public const string Begin = "<!-- made: results -->";

    /// <summary>A README's text with these results in the place of those that it has.</summary>
    /// <exception cref="ReaderException">It has no place for them.</exception>
    public string PutInto(string readme) => MadeBlocks.Fill(readme, _ => Text);
}
