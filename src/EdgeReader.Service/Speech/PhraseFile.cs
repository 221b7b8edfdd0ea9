using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Service.Speech;

/// <summary><c>models/speech/LANGUAGE.json</c>: all that is said in a language.</summary>
/// <param name="Language">Language code: the file's name.</param>
/// <param name="Name">The language's own name.</param>
/// <param name="Voice">espeak-ng's voice.</param>
/// <param name="WordsPerMinute">Speed, 80…450.</param>
/// <param name="CheckedBy">Native speakers who have checked all texts; empty for nobody yet.</param>
/// <param name="PracticeCard">With {0} for the value's phrase.</param>
/// <param name="Values">A phrase a value, keyed as its answer, for example <c>INR_500</c>.</param>
/// <param name="Reasons">A phrase a <see cref="Reason"/>, keyed in camelCase.</param>
/// <param name="Phrases">A text a <see cref="Phrase"/>, keyed in camelCase.</param>
/// <param name="Numbers">
/// Those of <see cref="SpokenNumber.Words"/> that the voice says wrongly when it is given their
/// digits, spelled out; null for none.
/// </param>
/// <param name="Digits">The digits 0 to 9 that the other numbers are written with.</param>
public sealed record PhraseFile(
    string Language,
    string Name,
    string Voice,
    int WordsPerMinute,
    string CheckedBy,
    string PracticeCard,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyDictionary<string, string> Phrases,
    IReadOnlyDictionary<string, string>? Numbers = null,
    string Digits = "0123456789"
)
{
    private static readonly JsonTypeInfo<PhraseFile> Json = new ServiceJson(
        new(JsonSerializerDefaults.Web)
        {
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        }
    ).PhraseFile;

    /// <summary>The key of a reason or a phrase in its file, for example <c>tooDark</c>.</summary>
    public static string KeyOf<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    /// <summary>Reads and checks one language.</summary>
    /// <exception cref="ReaderException">Missing, damaged, or a phrase too few or too many.</exception>
    public static PhraseFile Load(string folder, string language)
    {
        string path = Path.Combine(folder, language + ".json");
        if (language.Length == 0 || !language.All(char.IsAsciiLetterLower) || !File.Exists(path))
        {
            throw new ReaderException(
                $"There are no phrases for the language '{language}' in {folder}: set "
                    + "Owner:Language to the name of one of the JSON files there."
            );
        }
        PhraseFile? file;
        try
        {
            file = JsonSerializer.Deserialize(File.ReadAllText(path), Json);
        }
        catch (JsonException problem)
        {
            throw new ReaderException(
                $"The phrases in {path} are not valid ({problem.Message}): restore the file.",
                problem
            );
        }
        string? fault = file is null ? "it is empty" : file.FindFault(language);
        return fault is null
            ? file!
            : throw new ReaderException($"The phrases in {path} do not fit: {fault}.");
    }

    /// <summary>Every language there is a file for.</summary>
    public static IEnumerable<string> Languages(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal);

    /// <summary>How one of <see cref="SpokenNumber.Words"/> is written.</summary>
    public string TextOf(int number)
    {
        string key = $"{number}";
        return Numbers?.GetValueOrDefault(key) ?? string.Concat(key.Select(c => Digits[c - '0']));
    }

    private string? FindFault(string language)
    {
        if (Language != language)
        {
            return $"they are for '{Language}', not '{language}'";
        }
        if (!PracticeCard.Contains("{0}") || WordsPerMinute is < 80 or > 450)
        {
            return "practiceCard needs {0} for the value, and wordsPerMinute 80 to 450";
        }
        if (Digits.Length != 10)
        {
            return "digits needs the ten digits from 0 to 9";
        }
        IReadOnlyDictionary<string, string> numbers = Numbers ?? new Dictionary<string, string>();
        string[] words = [.. SpokenNumber.Words.Select(n => $"{n}")];
        return Differs(nameof(Reasons), Reasons, Enum.GetValues<Reason>().Select(KeyOf))
            ?? Differs(nameof(Phrases), Phrases, Enum.GetValues<Phrase>().Select(KeyOf))
            ?? Differs(nameof(Numbers), numbers, words.Where(numbers.ContainsKey))
            ?? Differs(nameof(Values), Values, Values.Keys);
    }

    private static string? Differs(
        string part,
        IReadOnlyDictionary<string, string> texts,
        IEnumerable<string> keys
    )
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(part);
        string[] wanted = [.. keys];
        return wanted.FirstOrDefault(key => !texts.ContainsKey(key)) is { } missing
                ? $"'{missing}' is missing in {name}"
            : texts.Keys.Except(wanted).FirstOrDefault() is { } unknown
                ? $"'{unknown}' in {name} is none that the reader says"
            : texts.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Value)).Key is { } blank
                ? $"'{blank}' in {name} has no text"
            : null;
    }
}
