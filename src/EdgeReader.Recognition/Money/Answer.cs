namespace EdgeReader.Recognition.Money;

/// <summary>What can be announced: a value as money, or a value's practice card.</summary>
/// <param name="Denomination">The value.</param>
/// <param name="IsPractice">True for a practice card: it is never said as money.</param>
/// <param name="Key">
/// Names phrase and clip, for example <c>INR_500</c> or <c>practice_500</c>.
/// </param>
public sealed record Answer(Denomination Denomination, bool IsPractice, string Key)
{
    /// <summary>The answer that a value of a currency is, with the key of its phrase.</summary>
    public static Answer Of(Currency currency, Denomination denomination, bool isPractice)
    {
        string kind = isPractice ? "practice" : currency.Code;
        return new(denomination, isPractice, $"{kind}_{denomination.Value}");
    }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
