using System.Text.Json;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Service.Speech;

/// <summary><c>models/speech/LANGUAGE.json</c>: all that is said besides the values.</summary>
/// <param name="Language">Language code: the file's name.</param>
/// <param name="Name">The language's own name.</param>
/// <param name="Voice">espeak-ng's voice.</param>
/// <param name="WordsPerMinute">Speed, 80…450.</param>
/// <param name="PracticeCard">With {0} for the value's phrase.</param>
/// <param name="Reasons">A phrase a <see cref="Reason"/>, keyed in camelCase.</param>
public sealed record PhraseFile(
    string Language,
    string Name,
    string Voice,
    int WordsPerMinute,
    string PracticeCard,
    IReadOnlyDictionary<string, string> Reasons
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The key of a reason in <see cref="Reasons"/>, for example <c>tooDark</c>.</summary>
    public static string KeyOf(Reason reason) =>
        JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());

    /// <summary>Reads and checks one language.</summary>
    /// <exception cref="ReaderException">Missing, damaged or without a phrase.</exception>
    public static PhraseFile Load(string folder, string language)
    {
        string path = Path.Combine(folder, language + ".json");
        if (language.Length == 0 || !language.All(char.IsAsciiLetterLower) || !File.Exists(path))
        {
            throw new ReaderException(
                $"There are no phrases for the language '{language}' in {folder}: set "
                    + "Reader:Language to the name of one of the JSON files there."
            );
        }
        PhraseFile? file;
        try
        {
            file = JsonSerializer.Deserialize<PhraseFile>(File.ReadAllText(path), Json);
        }
        catch (JsonException problem)
        {
            throw new ReaderException(
                $"The phrases in {path} are not valid ({problem.Message}): restore the file.",
                problem
            );
        }
        string? missing = Enum.GetValues<Reason>()
            .Select(KeyOf)
            .FirstOrDefault(key => file is null || !file.Reasons.ContainsKey(key));
        if (missing is not null || file!.Language != language)
        {
            throw new ReaderException(
                $"The phrases in {path} do not fit ({missing ?? "language"}): restore the file."
            );
        }
        return file.PracticeCard.Contains("{0}") && file.WordsPerMinute is >= 80 and <= 450
            ? file
            : throw new ReaderException(
                $"In {path}, practiceCard needs {{0}} for the value and wordsPerMinute 80 to 450."
            );
    }

    /// <summary>Every language there is a file for.</summary>
    public static IEnumerable<string> Languages(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal);
}
