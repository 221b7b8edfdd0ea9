using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Speech.Sound;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

public sealed class RecordedVoiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Recording_ReplacesTheRenderedClip_AtTheClipsLoudness()
    {
        Record("INR_500", Tone.Of(440, seconds: 1, amplitude: 900, silence: 0.5));
        Clip clip = Load()["INR_500"];
        Assert.Equal("500 rupees", clip.Text);
        Assert.InRange(clip.Duration.TotalSeconds, 1, 1.05);
        Assert.InRange(Loudness.Measure(clip.Samples), -20.05, -19.95);
    }

    [Fact]
    public void OtherClips_StayAsTheyWereRendered()
    {
        Record("INR_500", Tone.Of(440, seconds: 1, amplitude: 900));
        string rendered = Path.Combine(Clips.Folder, "en", "INR_100.wav");
        Assert.Equal(WavFile.Read(rendered), Load()["INR_100"].Samples);
    }

    [Fact]
    public void RecordingsOfAnotherLanguage_DoNotMatter()
    {
        Record("INR_500", [1, 2, 3]);
        ClipLibrary.Load(Clips.Folder, Clips.Book("hi"), _folder.FullName);
    }

    [Fact]
    public void Recording_OfNoPhrase_IsRefused()
    {
        Record("INR_5000", Tone.Of(440, seconds: 1, amplitude: 900));
        Assert.Contains("INR_5000.wav is no phrase's", Refusal());
    }

    [Theory]
    [InlineData(1, 300, "much too quiet")]
    [InlineData(0.05, 9000, "lasts 0.05 s")]
    [InlineData(21, 9000, "lasts 21.00 s")]
    public void Recording_ThatCannotBeUsed_SaysWhy(double seconds, int amplitude, string why)
    {
        Record("INR_500", Tone.Of(440, seconds, amplitude));
        Assert.Contains(why, Refusal());
    }

    [Fact]
    public void Recording_OfAnotherFormat_SaysWhichIsNeeded()
    {
        Record("INR_500", Tone.Of(440, seconds: 1, amplitude: 9000));
        string path = Path.Combine(_folder.FullName, "en", "INR_500.wav");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[22] = 2;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("16 bits, mono, 22,050 Hz", Refusal());
    }

    private ClipLibrary Load() =>
        ClipLibrary.Load(Clips.Folder, Clips.Book("en"), _folder.FullName);

    private string Refusal() => Assert.Throws<ReaderException>(Load).Message;

    private void Record(string key, short[] samples)
    {
        DirectoryInfo own = _folder.CreateSubdirectory("en");
        WavFile.Write(Path.Combine(own.FullName, key + ".wav"), samples);
    }
}
