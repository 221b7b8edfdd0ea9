using System.Globalization;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Speech;

/// <summary>
/// Every text of one language by the key of its clip: the one place where an answer, a reason, a
/// phrase or a number becomes text. The clips are rendered from it and checked against it.
/// </summary>
public sealed class PhraseBook
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>All that can be said of a currency in a language.</summary>
    /// <exception cref="ReaderException">A value has no phrase, or a phrase no value.</exception>
    public PhraseBook(PhraseFile phrases, Currency currency)
    {
        Phrases = phrases;
        AddValues(currency);
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            _texts[KeyOf(reason)] = phrases.Reasons[PhraseFile.KeyOf(reason)];
        }
        AddPhrases(Enum.GetValues<Phrase>());
        foreach (int number in SpokenNumber.Words)
        {
            _texts[SpokenNumber.KeyOf(number)] = phrases.TextOf(number);
        }
    }

    /// <summary>Some phrases only, of no currency: for whom the rest may be damaged.</summary>
    /// <param name="phrases">The language's own file.</param>
    /// <param name="some">Which.</param>
    public PhraseBook(PhraseFile phrases, IEnumerable<Phrase> some)
    {
        Phrases = phrases;
        AddPhrases(some);
    }

    /// <summary>The language's own file.</summary>
    public PhraseFile Phrases { get; }

    /// <summary>All texts, by key.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The key of a reason's clip, for example <c>reason_tooDark</c>.</summary>
    public static string KeyOf(Reason reason) => "reason_" + PhraseFile.KeyOf(reason);

    /// <summary>The key of a phrase's clip, for example <c>phrase_total</c>.</summary>
    public static string KeyOf(Phrase phrase) => "phrase_" + PhraseFile.KeyOf(phrase);

    private void AddPhrases(IEnumerable<Phrase> some)
    {
        foreach (Phrase phrase in some)
        {
            _texts[KeyOf(phrase)] = Phrases.Phrases[PhraseFile.KeyOf(phrase)];
        }
    }

    private void AddValues(Currency currency)
    {
        HashSet<string> unused =
        [
            .. Phrases.Values.Keys.Where(k => k.StartsWith(currency.Code + "_")),
        ];
        foreach (Denomination denomination in currency.Denominations)
        {
            string key = Answer.Of(currency, denomination, isPractice: false).Key;
            if (!Phrases.Values.TryGetValue(key, out string? text))
            {
                throw new ReaderException(
                    $"The language '{Phrases.Language}' has no phrase for '{key}': add it to the "
                        + "values in its file, or change Owner:Language."
                );
            }
            unused.Remove(key);
            _texts[key] = text;
            _texts[Answer.Of(currency, denomination, isPractice: true).Key] = string.Format(
                CultureInfo.InvariantCulture,
                Phrases.PracticeCard,
                text
            );
        }
        if (unused.FirstOrDefault() is { } unknown)
        {
            throw new ReaderException(
                $"The language '{Phrases.Language}' has a phrase for '{unknown}', which is no "
                    + $"value of {currency.Code}: take it out of its file."
            );
        }
    }
}
