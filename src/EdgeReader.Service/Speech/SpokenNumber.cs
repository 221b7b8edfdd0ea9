namespace EdgeReader.Service.Speech;

/// <summary>
/// How a number is said: as a sequence of words that have a clip each, counted in thousand and
/// lakh. 1 to 99 are words of their own in most Indian languages, the hundreds in the others;
/// nobody says "one" before a thousand there, so 1,000 and 1,00,000 are words too.
/// </summary>
public static class SpokenNumber
{
    /// <summary>The largest number that can be said, 99,99,999; the smallest is 0.</summary>
    public const int Largest = 9_999_999;

    private const int Lakh = 100_000;

    /// <summary>The numbers that are one word, ascending.</summary>
    public static IReadOnlyList<int> Words { get; } =
    [.. Enumerable.Range(0, 100), .. Enumerable.Range(1, 10).Select(n => n * 100), Lakh];

    /// <summary>The key of a word's clip, for example <c>number_70</c>.</summary>
    public static string KeyOf(int word) => $"number_{word}";

    /// <summary>The clips that say a number, at most six.</summary>
    /// <param name="number">0…<see cref="Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another number.</exception>
    public static IReadOnlyList<string> KeysOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        int below = number % 1000;
        return number == 0
            ? [KeyOf(0)]
            :
            [
                .. Many(number / Lakh, Lakh, Phrase.Lakh),
                .. Many(number % Lakh / 1000, 1000, Phrase.Thousand),
                .. One(below / 100 * 100),
                .. One(below % 100),
            ];
    }

    private static string[] Many(int count, int unit, Phrase name) =>
        count <= 1 ? One(count * unit) : [KeyOf(count), PhraseBook.KeyOf(name)];

    private static string[] One(int word) => word == 0 ? [] : [KeyOf(word)];
}
