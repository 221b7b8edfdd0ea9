using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Tests.Support;

/// <summary>Clips of both languages, rendered once for all tests of this run.</summary>
internal static class Clips
{
    private static readonly Lazy<string> Rendered = new(Render);

    /// <summary>Folder of the clips.</summary>
    public static string Folder => Rendered.Value;

    public static string ModelsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    public static Currency Currency { get; } =
        new CurrencyCatalog(Path.Combine(ModelsFolder, "currencies")).Load("INR");

    public static PhraseBook Book(string language) =>
        new(PhraseFile.Load(Path.Combine(ModelsFolder, "speech"), language), Currency);

    private static string Render()
    {
        // Beside the tests' own program: kept between runs, rendered anew when a phrase changes.
        string folder = Path.Combine(AppContext.BaseDirectory, "clips");
        ClipRenderer renderer = new(folder);
        renderer.Render(Book("en"));
        renderer.Render(Book("hi"));
        return folder;
    }
}
