namespace EdgeReader.Recognition.Money;

/// <summary>A currency: data from <c>models/currencies/CODE.json</c>, checked when read.</summary>
/// <param name="Code">ISO 4217 code, for example <c>INR</c>.</param>
/// <param name="Name">English name, for messages.</param>
/// <param name="None">The network's label for a picture without a note that it knows.</param>
/// <param name="Sizes">Of each design and practice card, by label.</param>
/// <param name="Denominations">The values, ascending.</param>
public sealed record Currency(
    string Code,
    string Name,
    string None,
    IReadOnlyDictionary<string, NoteSize> Sizes,
    IReadOnlyList<Denomination> Denominations
)
{
    /// <summary>Every label that a model of this currency may and must have.</summary>
    public IEnumerable<string> Labels =>
        Denominations.SelectMany(d => d.Labels.Concat(d.PracticeLabels)).Append(None);
}

/// <summary>How large a note is.</summary>
/// <param name="Width">Of its long side, millimetres.</param>
/// <param name="Height">Of its short side, millimetres.</param>
public sealed record NoteSize(double Width, double Height);
