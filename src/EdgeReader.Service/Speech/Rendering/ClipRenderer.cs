using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Service.Speech.Sound;

namespace EdgeReader.Service.Speech.Rendering;

/// <summary>
/// Renders a language's texts with espeak-ng at build time: trimmed, and all of one loudness.
/// Nothing is rendered while the reader runs.
/// </summary>
/// <param name="folder">The folder with one folder a language.</param>
public sealed class ClipRenderer(string folder)
{
    // Raised when the same text shall sound otherwise, so that clips of before are not kept.
    private const int Edition = 2;

    /// <summary>
    /// Renders the clips whose text, voice or speed has changed, on all cores, and keeps the
    /// others; a language is replaced whole or not at all.
    /// </summary>
    /// <returns>How many were rendered.</returns>
    /// <exception cref="ReaderException">espeak-ng is missing or does not know the voice.</exception>
    public int Render(PhraseBook book)
    {
        PhraseFile phrases = book.Phrases;
        string own = Path.Combine(folder, phrases.Language);
        string renderer =
            $"espeak-ng, voice {phrases.Voice}, {phrases.WordsPerMinute} words a minute, "
            + $"{ClipShaper.Target} LUFS, edition {Edition}";
        Dictionary<string, IndexedClip> kept = Kept(own, renderer, book);
        string[] changed = [.. book.Texts.Keys.Except(kept.Keys)];
        // In the same order too: the same texts make the same files, whatever was here before.
        if (
            kept.Keys.SequenceEqual(book.Texts.Keys)
            && Directory.GetFiles(own, "*.wav").Length == kept.Count
        )
        {
            return 0;
        }
        string fresh = own + ".new";
        Empty(fresh);
        foreach (string key in kept.Keys)
        {
            File.Copy(WavOf(own, key), WavOf(fresh, key));
        }
        IndexedClip[] rendered = new IndexedClip[changed.Length];
        Parallel
            .ForAsync(
                0,
                changed.Length,
                (i, _) =>
                {
                    rendered[i] = Render(phrases, book.Texts[changed[i]], WavOf(fresh, changed[i]));
                    return ValueTask.CompletedTask;
                }
            )
            // Unlike Parallel.For it throws what was thrown, not an aggregate of it.
            .GetAwaiter()
            .GetResult();
        foreach ((string key, IndexedClip clip) in changed.Zip(rendered))
        {
            kept[key] = clip;
        }
        var clips = book.Texts.Keys.ToDictionary(key => key, key => kept[key]);
        new ClipIndex(phrases.Language, renderer, clips).Write(fresh);
        if (Directory.Exists(own))
        {
            Directory.Delete(own, recursive: true);
        }
        Directory.Move(fresh, own);
        return changed.Length;
    }

    private static IndexedClip Render(PhraseFile phrases, string text, string path)
    {
        EspeakNg.Speak(phrases, text, path);
        short[] samples = ClipShaper.Level(ClipShaper.Trim(WavFile.Read(path)));
        WavFile.Write(path, samples);
        return new(text, samples.Length);
    }

    // What is there already: from the same voice and text, and with every sample.
    private static Dictionary<string, IndexedClip> Kept(
        string own,
        string renderer,
        PhraseBook book
    )
    {
        ClipIndex index;
        try
        {
            index = ClipIndex.Read(own);
        }
        catch (ReaderException)
        {
            return [];
        }
        return index.Renderer != renderer
            ? []
            : index
                .Clips.Where(c =>
                    book.Texts.GetValueOrDefault(c.Key) == c.Value.Text
                    && new FileInfo(WavOf(own, c.Key)) is { Exists: true } file
                    && file.Length == WavFile.HeaderLength + c.Value.Samples * sizeof(short)
                )
                .ToDictionary(StringComparer.Ordinal);
    }

    private static string WavOf(string folder, string key) => Path.Combine(folder, key + ".wav");

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        Directory.CreateDirectory(folder);
    }
}
