using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Speech.Rendering;

namespace EdgeReader.Service.Tests.Support;

/// <summary>
/// The clips that <c>make clips</c> renders; what of them is missing is rendered once, when a test
/// asks for it.
/// </summary>
internal static class Clips
{
    private static readonly Lazy<string> Rendered = new(() => Render(["en", "hi"]));
    private static readonly Lazy<string> AllRendered = new(() => Render(Languages!));
    private static readonly Lock Rendering = new();

    /// <summary>Folder with the clips of English and Hindi, at least.</summary>
    public static string Folder => Rendered.Value;

    /// <summary>The same folder with the clips of every language: takes a minute if it is new.</summary>
    public static string FolderOfAll => AllRendered.Value;

    public static string ModelsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    public static string SpeechFolder { get; } = Path.Combine(ModelsFolder, "speech");

    public static IReadOnlyList<string> Languages { get; } =
    [.. PhraseFile.Languages(SpeechFolder)];

    public static Currency Currency { get; } =
        new CurrencyCatalog(Path.Combine(ModelsFolder, "currencies")).Load("INR");

    public static PhraseBook Book(string language) =>
        new(PhraseFile.Load(SpeechFolder, language), Currency);

    private static string Render(IEnumerable<string> languages)
    {
        string folder = Repository.PathOf("artifacts/clips");
        ClipRenderer renderer = new(folder);
        lock (Rendering)
        {
            foreach (string language in languages)
            {
                renderer.Render(Book(language));
            }
        }
        return folder;
    }
}
