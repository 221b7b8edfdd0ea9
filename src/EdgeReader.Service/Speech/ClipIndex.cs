using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Speech;

/// <summary><c>clips.json</c> beside a language's clips: what each file speaks.</summary>
/// <param name="Language">Language code.</param>
/// <param name="Renderer">What rendered them: program, voice, speed and loudness.</param>
/// <param name="Clips">By key; the file is <c>KEY.wav</c>.</param>
public sealed record ClipIndex(
    string Language,
    string Renderer,
    IReadOnlyDictionary<string, IndexedClip> Clips
)
{
    /// <summary>The index's file name in the clips' folder.</summary>
    public const string FileName = "clips.json";

    private static readonly JsonTypeInfo<ClipIndex> Json = new ServiceJson(
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
            // Every script stays readable; the file is no web page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    ).ClipIndex;

    /// <summary>Reads the index of a language's folder.</summary>
    /// <exception cref="ReaderException">It is missing or damaged.</exception>
    public static ClipIndex Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new ReaderException(
                $"There are no spoken clips at {folder}: render them with make clips."
            );
        }
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), Json)
                ?? throw new JsonException("it is empty");
        }
        catch (JsonException problem)
        {
            throw new ReaderException(
                $"The clips' index {path} is damaged ({problem.Message}): render the clips again "
                    + "with make clips.",
                problem
            );
        }
    }

    /// <summary>Writes it into a language's folder.</summary>
    public void Write(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json));
}

/// <summary>A clip's file.</summary>
/// <param name="Text">What it speaks.</param>
/// <param name="Samples">How many samples it has.</param>
public sealed record IndexedClip(string Text, int Samples);
