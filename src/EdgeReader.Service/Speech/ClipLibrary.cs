using System.Collections.Concurrent;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;

namespace EdgeReader.Service.Speech;

/// <summary>
/// All clips of one language, in memory: the first sample needs no disk. Safe to call from several
/// threads.
/// </summary>
public sealed class ClipLibrary
{
    /// <summary>Silence between the parts of a sentence, at speed 1.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private readonly IReadOnlyDictionary<string, Clip> _clips;
    private readonly double _speed;
    private readonly ConcurrentDictionary<string, Clip> _stretched = new(StringComparer.Ordinal);

    private ClipLibrary(IReadOnlyDictionary<string, Clip> clips, double speed)
    {
        _clips = clips;
        _speed = speed;
    }

    /// <summary>The clip of a phrase.</summary>
    public Clip this[string key] => _speed == 1 ? _clips[key] : _stretched.GetOrAdd(key, Stretch);

    /// <summary>Reads the clips of a language and checks that they fit its phrases.</summary>
    /// <param name="folder">The folder with one folder a language.</param>
    /// <param name="book">The phrases that will be said.</param>
    /// <param name="voices">Folder of recordings, one folder a language; null for none.</param>
    /// <exception cref="ReaderException">
    /// A clip is missing, cut or speaks another text, or a recording can't be used.
    /// </exception>
    public static ClipLibrary Load(string folder, PhraseBook book, string? voices = null)
    {
        string own = Path.Combine(folder, book.Phrases.Language);
        ClipIndex index = ClipIndex.Read(own);
        Dictionary<string, Clip> clips = new(StringComparer.Ordinal);
        IReadOnlyDictionary<string, short[]> recordings = RecordedVoice.Read(voices, book);
        foreach ((string key, string text) in book.Texts)
        {
            if (index.Clips.GetValueOrDefault(key)?.Text != text)
            {
                throw new ReaderException(
                    $"The clip '{key}' in {own} does not speak today's phrase: render the clips "
                        + "again with make clips."
                );
            }
            short[] samples =
                recordings.GetValueOrDefault(key) ?? WavFile.Read(Path.Combine(own, key + ".wav"));
            clips[key] = new(key, text, samples);
        }
        return new(clips, speed: 1);
    }

    /// <summary>
    /// The same clips at another speed; each is stretched when it is first asked for, which takes a
    /// few milliseconds.
    /// </summary>
    /// <param name="speed">
    /// <see cref="TimeStretch.Slowest"/>…<see cref="TimeStretch.Fastest"/>, 1 as they were made.
    /// </param>
    public ClipLibrary At(double speed) => new(_clips, speed);

    /// <summary>One clip of a whole sentence: its parts with a short pause between them.</summary>
    public Clip Join(Sentence sentence)
    {
        short[] pause = new short[(int)(Pause.TotalSeconds * Clip.SampleRate / _speed)];
        List<short> samples = [];
        List<string> texts = [];
        foreach (SentencePart part in sentence.Parts)
        {
            Clip[] clips = [.. part.Keys.Select(key => this[key])];
            texts.Add(part.Figures ?? string.Join(' ', clips.Select(c => c.Text)));
            foreach (Clip clip in clips)
            {
                samples.AddRange(samples.Count > 0 ? pause : []);
                samples.AddRange(clip.Samples);
            }
        }
        return new(sentence.Key, string.Join(' ', texts), [.. samples]);
    }

    private Clip Stretch(string key) => _clips[key].AtSpeed(_speed);
}
