using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

public sealed class SpeechTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("hi")]
    public void Clips_OfALanguage_AreThereForEveryPhrase_AndOfOneLoudness(string language)
    {
        PhraseBook book = Clips.Book(language);
        ClipLibrary library = ClipLibrary.Load(Clips.Folder, book);
        double[] decibels =
        [
            .. book.Texts.Keys.Select(key => library[key].Samples).Select(Loudness),
        ];
        // Seven values, seven cards, and the reasons.
        Assert.Equal(14 + Enum.GetValues<Reason>().Length, decibels.Length);
        Assert.True(decibels.Max() - decibels.Min() < 1.5, string.Join(" ", decibels));
    }

    [Fact]
    public void PracticeCard_IsSaidWithItsValue()
    {
        Assert.Equal("Practice card, 500 rupees", Clips.Book("en").Texts["practice_500"]);
    }

    [Fact]
    public void Clip_OfAnotherPhrase_IsRefused()
    {
        CopyEnglish();
        string index = Path.Combine(_folder.FullName, "en", ClipIndex.FileName);
        File.WriteAllText(index, File.ReadAllText(index).Replace("500 rupees", "5 rupees"));
        Assert.Contains("make clips", Refusal());
    }

    [Fact]
    public void Clip_ThatIsCut_IsRefused()
    {
        CopyEnglish();
        string clip = Path.Combine(_folder.FullName, "en", "INR_500.wav");
        File.WriteAllBytes(clip, File.ReadAllBytes(clip)[..2000]);
        Assert.Contains("cut short", Refusal());
    }

    [Fact]
    public void HumanRecording_InTheClipsPlace_IsPlayedInstead()
    {
        CopyEnglish();
        short[] recording = [.. Enumerable.Range(0, 5000).Select(i => (short)(i % 900))];
        WavFile.Write(Path.Combine(_folder.FullName, "en", "INR_500.wav"), recording);
        ClipLibrary library = ClipLibrary.Load(_folder.FullName, Clips.Book("en"));
        Assert.Equal(recording, library["INR_500"].Samples);
    }

    [Fact]
    public void Render_WhatIsRenderedAlready_DoesNothing()
    {
        Assert.False(new ClipRenderer(Clips.Folder).Render(Clips.Book("en")));
    }

    [Fact]
    public void Trim_CutsSilenceButNotTheWord()
    {
        short[] samples =
        [
            .. new short[4000],
            .. Enumerable.Repeat((short)900, 100),
            .. new short[4000],
        ];
        short[] trimmed = ClipRenderer.Trim(samples);
        Assert.InRange(trimmed.Length, 100, 100 + 2 * Clip.SampleRate / 100 + 2);
        Assert.Equal(100, trimmed.Count(s => s == 900));
    }

    private static double Loudness(short[] samples) =>
        20 * Math.Log10(Math.Sqrt(samples.Average(s => (double)s * s)) / 32_768);

    private string Refusal() =>
        Assert
            .Throws<ReaderException>(() => ClipLibrary.Load(_folder.FullName, Clips.Book("en")))
            .Message;

    private void CopyEnglish()
    {
        DirectoryInfo copy = _folder.CreateSubdirectory("en");
        foreach (string file in Directory.GetFiles(Path.Combine(Clips.Folder, "en")))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }
    }
}
