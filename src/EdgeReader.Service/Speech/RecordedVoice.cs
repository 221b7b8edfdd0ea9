using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Service.Speech.Sound;

namespace EdgeReader.Service.Speech;

/// <summary>
/// A human voice: recordings <c>FOLDER/LANGUAGE/KEY.wav</c>, each of which replaces the rendered
/// clip of that key. They are trimmed and brought to the clips' loudness when they are read, so
/// that nobody has to render anything for them.
/// </summary>
public static class RecordedVoice
{
    /// <summary>Shortest recording, once it is trimmed.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.1);

    /// <summary>Longest recording, once it is trimmed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // A peak below −40 dBFS: the microphone was off, and what is levelled up would be noise.
    private const int LowestPeak = 328;

    /// <summary>The recordings of a language, by key; empty if there are none.</summary>
    /// <param name="folder">One folder a language; null or missing for no recordings.</param>
    /// <param name="book">The phrases that there may be a recording of.</param>
    /// <exception cref="ReaderException">A file there is no phrase's or can't be used.</exception>
    public static IReadOnlyDictionary<string, short[]> Read(string? folder, PhraseBook book)
    {
        string own = Path.Combine(folder ?? "", book.Phrases.Language);
        return folder is null || !Directory.Exists(own)
            ? new Dictionary<string, short[]>()
            : Directory
                .EnumerateFiles(own, "*.wav")
                .ToDictionary(path => KeyOf(path, book), ReadUsable, StringComparer.Ordinal);
    }

    private static string KeyOf(string path, PhraseBook book)
    {
        string key = Path.GetFileNameWithoutExtension(path);
        return book.Texts.ContainsKey(key)
            ? key
            : throw new ReaderException(
                $"The recording {path} is no phrase's: name it as one of the clips, for example "
                    + $"{book.Texts.Keys.First()}.wav, or take it away."
            );
    }

    private static short[] ReadUsable(string path)
    {
        short[] samples;
        try
        {
            samples = WavFile.Read(path);
        }
        catch (ReaderException problem)
        {
            throw Unusable(path, "it is not a whole WAV file of 16 bits, mono, 22,050 Hz", problem);
        }
        if (!samples.Any(s => Math.Abs((int)s) >= LowestPeak))
        {
            throw Unusable(path, "it is silent or much too quiet");
        }
        short[] trimmed = ClipShaper.Trim(samples);
        TimeSpan duration = new Clip("", "", trimmed).Duration;
        return duration >= Shortest && duration <= Longest
            ? ClipShaper.Level(trimmed)
            : throw Unusable(
                path,
                $"it lasts {duration.TotalSeconds:0.00} s instead of {Shortest.TotalSeconds} to "
                    + $"{Longest.TotalSeconds} s"
            );
    }

    private static ReaderException Unusable(string path, string why, Exception? cause = null)
    {
        string message =
            $"The recording {path} can't be used: {why}. Record it again or take it away.";
        return cause is null ? new(message) : new(message, cause);
    }
}
