using System.Globalization;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

/// <summary>The texts of all languages, held against each other and against the voices.</summary>
public class LanguagesTests
{
    public static TheoryData<string> Languages => [.. Clips.Languages];

    public static TheoryData<string> Others => [.. Clips.Languages.Except(["en"])];

    [Fact]
    public void Reader_SpeaksSixteenLanguages()
    {
        string[] languages = ["as", "bn", "en", "gu", "hi", "kn", "kok", "ml", "mr"];
        Assert.Equal([.. languages, "ne", "or", "pa", "sd", "ta", "te", "ur"], Clips.Languages);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_HasATextForAllThatIsSaid(string language)
    {
        IReadOnlyDictionary<string, string> texts = Clips.Book(language).Texts;
        int values = Clips.Currency.Denominations.Count;
        int reasons = Enum.GetValues<Reason>().Length;
        int phrases = Enum.GetValues<Phrase>().Length;
        Assert.Equal(2 * values + reasons + phrases + SpokenNumber.Words.Count, texts.Count);
        Assert.All(texts, t => Assert.False(string.IsNullOrWhiteSpace(t.Value), t.Key));
        Assert.All(texts, t => Assert.DoesNotContain("{", t.Value));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Language_IsWrittenInItsOwnScript(string language)
    {
        Assert.All(Texts(language), text => Assert.DoesNotContain(text, char.IsAsciiLetter));
    }

    /// <summary>
    /// A voice spells letters that it doesn't know by their names, or says a word in English. In
    /// all these scripts a letter is a consonant with its vowel at most: more than two sounds a
    /// letter is spelling.
    /// </summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Voice_SpeaksEveryWord_AndSpellsNone(string language)
    {
        string[] words = [.. Texts(language).SelectMany(Words).Distinct()];
        IReadOnlyList<string> spoken = Phonemes.Of(Clips.Book(language).Phrases.Voice, words);
        Assert.Equal(words.Length, spoken.Count);
        Assert.DoesNotContain(spoken, sounds => sounds.Contains('('));
        Assert.DoesNotContain(
            words.Zip(spoken),
            w => !w.First.Any(char.IsDigit) && Sounds(w.Second) > 2 * w.First.Length
        );
    }

    private static IEnumerable<string> Texts(string language) => Clips.Book(language).Texts.Values;

    // Letters with their marks, digits, and the joiners between them.
    private static string[] Words(string text) =>
        new string([.. text.Select(c => IsPartOfWord(c) ? c : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );

    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c)
        || c is '\u200c' or '\u200d'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    // Without the marks of stress, length and breath.
    private static int Sounds(string phonemes) =>
        phonemes.Count(c => char.IsLetter(c) && !"ˈˌːˑʰʲ".Contains(c));
}
