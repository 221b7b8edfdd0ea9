using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Verbs;

/// <summary><c>edgereader render-clips</c>: makes the spoken clips, at build time.</summary>
public static class RenderClipsVerb
{
    /// <summary>Renders every language of the phrase files for every currency.</summary>
    /// <param name="models">Folder of currencies and phrases.</param>
    /// <param name="output">Folder of the clips, one folder a language.</param>
    /// <exception cref="EdgeReader.Recognition.ReaderException">What is missing, and why.</exception>
    public static int Render(string models, string output)
    {
        string speech = Path.Combine(models, "speech");
        Currency currency = new CurrencyCatalog(Path.Combine(models, "currencies")).Load("INR");
        ClipRenderer renderer = new(output);
        foreach (string language in PhraseFile.Languages(speech))
        {
            PhraseBook book = new(PhraseFile.Load(speech, language), currency);
            if (renderer.Render(book))
            {
                Console.WriteLine(
                    $"{book.Phrases.Name} ({language}): {book.Texts.Count} clips rendered"
                );
            }
        }
        return 0;
    }
}
