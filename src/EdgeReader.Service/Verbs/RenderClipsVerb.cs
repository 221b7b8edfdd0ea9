using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Speech.Rendering;

namespace EdgeReader.Service.Verbs;

/// <summary><c>edgereader render-clips</c>: makes the spoken clips, at build time.</summary>
public static class RenderClipsVerb
{
    /// <summary>Renders the languages of the phrase files for every currency.</summary>
    /// <param name="models">Folder of currencies and phrases.</param>
    /// <param name="output">Folder of the clips, one folder a language.</param>
    /// <param name="language">Only this one; null for all.</param>
    /// <param name="table">Whether to print the languages as a table in Markdown.</param>
    /// <exception cref="EdgeReader.Recognition.ReaderException">What is missing, and why.</exception>
    public static int Render(string models, string output, string? language, bool table)
    {
        string speech = Path.Combine(models, "speech");
        Currency currency = new CurrencyCatalog(Path.Combine(models, "currencies")).Load("INR");
        ClipRenderer renderer = new(output);
        List<string> rows = [ClipTable.Head];
        foreach (string code in language is null ? PhraseFile.Languages(speech) : [language])
        {
            PhraseBook book = new(PhraseFile.Load(speech, code), currency);
            int rendered = renderer.Render(book);
            if (rendered > 0)
            {
                Console.Error.WriteLine(
                    $"{book.Phrases.Name} ({code}): {rendered} of {book.Texts.Count} clips rendered"
                );
            }
            if (table)
            {
                rows.Add(ClipTable.Row(book, ClipLibrary.Load(output, book)));
            }
        }
        if (table)
        {
            Console.WriteLine(string.Join('\n', rows));
        }
        return 0;
    }
}
