using System.Text.Json;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Speech;

/// <summary>All clips of one language, in memory: the first sample needs no disk.</summary>
public sealed class ClipLibrary
{
    private readonly Dictionary<string, Clip> _clips = new(StringComparer.Ordinal);

    private ClipLibrary() { }

    /// <summary>The clip of a phrase.</summary>
    public Clip this[string key] => _clips[key];

    /// <summary>Reads the clips of a language and checks that they fit its phrases.</summary>
    /// <param name="folder">The folder with one folder a language.</param>
    /// <param name="book">The phrases that will be said.</param>
    /// <exception cref="ReaderException">A clip is missing, cut or speaks another text.</exception>
    public static ClipLibrary Load(string folder, PhraseBook book)
    {
        string own = Path.Combine(folder, book.Phrases.Language);
        ClipIndex index = ReadIndex(Path.Combine(own, ClipIndex.FileName));
        ClipLibrary library = new();
        foreach ((string key, string text) in book.Texts)
        {
            if (index.Texts.GetValueOrDefault(key) != text)
            {
                throw new ReaderException(
                    $"The clip '{key}' in {own} does not speak today's phrase: render the clips "
                        + "again with make clips."
                );
            }
            short[] samples = WavFile.Read(Path.Combine(own, key + ".wav"));
            library._clips[key] = new(key, text, samples);
        }
        return library;
    }

    private static ClipIndex ReadIndex(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReaderException(
                $"There are no spoken clips at {Path.GetDirectoryName(path)}: render them with "
                    + "make clips."
            );
        }
        try
        {
            return JsonSerializer.Deserialize<ClipIndex>(File.ReadAllText(path), ClipIndex.Json)
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
}
