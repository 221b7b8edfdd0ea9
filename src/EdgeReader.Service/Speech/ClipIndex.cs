using System.Text.Json;

namespace EdgeReader.Service.Speech;

/// <summary><c>clips.json</c> beside a language's clips: which text each file speaks.</summary>
/// <param name="Language">Language code.</param>
/// <param name="Renderer">What rendered them: program, version, voice and speed.</param>
/// <param name="Texts">The spoken text by key; the file is <c>KEY.wav</c>.</param>
public sealed record ClipIndex(
    string Language,
    string Renderer,
    IReadOnlyDictionary<string, string> Texts
)
{
    /// <summary>The index's file name in the clips' folder.</summary>
    public const string FileName = "clips.json";

    /// <summary>How an index is written and read.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}
