using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Speech.Rendering;
using EdgeReader.Service.Speech.Sound;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech.Rendering;

/// <summary>All clips of all languages, and the table that says what was measured of them.</summary>
public class ClipTableTests
{
    public static TheoryData<string> Languages => [.. Clips.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Clips_AreOfOneLoudness_UnlessTheirPeaksHoldThemBack(string language)
    {
        foreach (Clip clip in Load(language))
        {
            double loudness = Loudness.Measure(clip.Samples);
            int peak = clip.Samples.Max(s => Math.Abs((int)s));
            Assert.True(
                Math.Abs(loudness - ClipShaper.Target) < 1 || peak >= 31_999,
                $"{clip.Key} has {loudness:0.0} LUFS and a peak of {peak}."
            );
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Clips_BeginAndEndWithTheirWords(string language)
    {
        foreach (Clip clip in Load(language))
        {
            // Heard: a hundredth of the loudest sample.
            int heard = clip.Samples.Max(s => Math.Abs((int)s)) / 100;
            int first = Array.FindIndex(clip.Samples, s => Math.Abs((int)s) > heard);
            int last = Array.FindLastIndex(clip.Samples, s => Math.Abs((int)s) > heard);
            Assert.InRange(first, 0, Clip.SampleRate / 20);
            Assert.InRange(clip.Samples.Length - last, 1, Clip.SampleRate / 4);
            Assert.InRange(clip.Duration.TotalSeconds, 0.1, 12);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void TableOfLanguages_SaysTodaysVoiceClipsAndWhoHasChecked(string language)
    {
        PhraseBook book = Clips.Book(language);
        string row = Assert.Single(
            File.ReadLines(Repository.PathOf("models/speech/README.md")),
            line =>
                line.StartsWith($"| {language} | {book.Phrases.Name} |", StringComparison.Ordinal)
        );
        string[] measured = [.. row.Split(" | ")[4..7]];
        Assert.Equal(ClipTable.Row(book.Phrases, book.Texts.Count, measured), row);
    }

    private static IEnumerable<Clip> Load(string language)
    {
        PhraseBook book = Clips.Book(language);
        ClipLibrary library = ClipLibrary.Load(Clips.FolderOfAll, book);
        return book.Texts.Keys.Select(key => library[key]);
    }
}
