namespace EdgeReader.Recognition.Money;

/// <summary>What can be announced: a value as money, or a value's practice card.</summary>
/// <param name="Denomination">The value.</param>
/// <param name="IsPractice">True for a practice card: it is never said as money.</param>
/// <param name="Key">
/// Names phrase and clip, for example <c>INR_500</c> or <c>practice_500</c>.
/// </param>
public sealed record Answer(Denomination Denomination, bool IsPractice, string Key)
{
    /// <inheritdoc/>
    public override string ToString() => Key;
}
