using System.Globalization;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Speech;

/// <summary>
/// Every phrase of one language by its key: the one place where an answer or a reason becomes
/// text. The clips are rendered from it and checked against it.
/// </summary>
public sealed class PhraseBook
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Joins a language's phrases with a currency's.</summary>
    /// <exception cref="ReaderException">The currency has no phrases in the language.</exception>
    public PhraseBook(PhraseFile phrases, Currency currency)
    {
        Phrases = phrases;
        foreach (Denomination denomination in currency.Denominations)
        {
            if (!denomination.Phrases.TryGetValue(phrases.Language, out string? value))
            {
                throw new ReaderException(
                    $"The currency {currency.Code} has no phrase for {denomination.Value} in "
                        + $"'{phrases.Language}': add it to its file, or change Reader:Language."
                );
            }
            _texts[Answer.Of(currency, denomination, isPractice: false).Key] = value;
            _texts[Answer.Of(currency, denomination, isPractice: true).Key] = string.Format(
                CultureInfo.InvariantCulture,
                phrases.PracticeCard,
                value
            );
        }
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            _texts[KeyOf(reason)] = phrases.Reasons[PhraseFile.KeyOf(reason)];
        }
    }

    /// <summary>The language's own file.</summary>
    public PhraseFile Phrases { get; }

    /// <summary>All phrases, by key.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The key of a reason's phrase and clip, for example <c>reason_tooDark</c>.</summary>
    public static string KeyOf(Reason reason) => "reason_" + PhraseFile.KeyOf(reason);
}
