using EdgeReader.Recognition;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Service.Speech;

/// <summary>The languages that can be spoken here: those whose clips are rendered.</summary>
/// <param name="speech">Folder of the languages' files.</param>
/// <param name="clips">Folder of their clips, one folder a language.</param>
/// <param name="voices">Folder of recordings, one folder a language.</param>
/// <param name="currency">Whose values are said.</param>
public sealed class Languages(string speech, string clips, string voices, Currency currency)
{
    // What most owners of a first reader can be asked in comes first.
    private static readonly string[] First = ["en", "hi"];

    /// <summary>Their codes, in the order in which they are offered.</summary>
    public IReadOnlyList<string> Codes { get; } =
    [
        .. PhraseFile
            .Languages(speech)
            .Where(code => File.Exists(Path.Combine(clips, code, ClipIndex.FileName)))
            .OrderBy(code => !First.Contains(code))
            .ThenBy(code => code, StringComparer.Ordinal),
    ];

    /// <summary>What can be said in a language.</summary>
    /// <exception cref="ReaderException">There is no such language, or its file is damaged.</exception>
    public PhraseBook Book(string code) => new(PhraseFile.Load(speech, code), currency);

    /// <summary>Reads a language's clips.</summary>
    /// <exception cref="ReaderException">They are missing, or don't fit its phrases.</exception>
    public ClipLibrary Load(string code) => ClipLibrary.Load(clips, Book(code), voices);
}
