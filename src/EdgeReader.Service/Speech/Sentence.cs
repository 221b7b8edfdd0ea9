using System.Globalization;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Speech;

/// <summary>
/// What is said in one breath, in the order it is said: phrases, values and numbers. It knows no
/// language; <see cref="ClipLibrary.Join"/> makes one clip of it. Never changed: every call gives a
/// longer sentence.
/// </summary>
/// <example>
/// <c>Sentence.Of(Phrase.Total).Notes(3).Rupees(1270)</c> is "Total: 3 notes 1270 rupees".
/// </example>
public sealed class Sentence
{
    private Sentence(IReadOnlyList<SentencePart> parts) => Parts = parts;

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<SentencePart> Parts { get; }

    /// <summary>The keys of all clips in their order, with spaces between.</summary>
    public string Key => string.Join(' ', Parts.SelectMany(p => p.Keys));

    /// <summary>A sentence that begins with a phrase.</summary>
    public static Sentence Of(Phrase phrase) => new Sentence([]).Then(phrase);

    /// <summary>A sentence that begins with a value or a card's name.</summary>
    public static Sentence Of(Answer answer) => new Sentence([]).Then(answer);

    /// <summary>A sentence that is a reason.</summary>
    public static Sentence Of(Reason reason) =>
        new([new SentencePart([PhraseBook.KeyOf(reason)], null)]);

    /// <summary>Then a phrase.</summary>
    public Sentence Then(Phrase phrase) => With([PhraseBook.KeyOf(phrase)], null);

    /// <summary>Then a value or a card's name.</summary>
    public Sentence Then(Answer answer) => With([answer.Key], null);

    /// <summary>Then a number.</summary>
    /// <param name="number">0…<see cref="SpokenNumber.Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another number.</exception>
    public Sentence Number(int number) =>
        With(SpokenNumber.KeysOf(number), number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Then a count of notes, 0…<see cref="SpokenNumber.Largest"/>.</summary>
    public Sentence Notes(int count) => Number(count).Then(count == 1 ? Phrase.Note : Phrase.Notes);

    /// <summary>Then an amount of rupees, 0…<see cref="SpokenNumber.Largest"/>.</summary>
    public Sentence Rupees(int amount) => Number(amount).Then(Phrase.Rupees);

    /// <summary>Then a percentage, 0…100.</summary>
    public Sentence Percent(int percent) => Number(percent).Then(Phrase.Percent);

    /// <inheritdoc/>
    public override string ToString() => Key;

    private Sentence With(IReadOnlyList<string> keys, string? figures) =>
        new([.. Parts, new SentencePart(keys, figures)]);
}

/// <summary>A phrase, a value, or a whole number.</summary>
/// <param name="Keys">Its clips, in their order.</param>
/// <param name="Figures">A number in figures, to print; null prints what the clips say.</param>
public sealed record SentencePart(IReadOnlyList<string> Keys, string? Figures);
