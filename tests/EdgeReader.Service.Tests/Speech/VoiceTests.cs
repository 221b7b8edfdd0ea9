using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech;

public class VoiceTests
{
    private readonly List<string> _loaded = [];
    private readonly Voice _voice;
    private OwnersChoices _choices = new() { Volume = 10 };

    public VoiceTests() =>
        _voice = new(
            language =>
            {
                _loaded.Add(language);
                return ClipLibrary.Load(Clips.Folder, Clips.Book(language));
            },
            () => _choices
        );

    [Fact]
    public void Language_IsLoadedWhenItIsFirstSpoken_AndOnlyOnce()
    {
        Assert.Equal("Ready.", Ready().Text);
        Ready();
        _choices = _choices with { Language = "hi" };
        Assert.Equal("तैयार।", Ready().Text);
        Assert.Equal(["en", "hi"], _loaded);
    }

    [Fact]
    public void LoudestVolumeAndNormalSpeed_AreTheClipAsItIs()
    {
        ClipLibrary english = ClipLibrary.Load(Clips.Folder, Clips.Book("en"));
        Assert.Equal(english.Join(Sentence.Of(Phrase.Ready)).Samples, Ready().Samples);
    }

    [Fact]
    public void QuieterAndFaster_IsQuieterAndShorter_AndBackAgain()
    {
        Clip before = Ready();
        _choices = _choices with { Volume = 4, SpeedPercent = 135 };
        Clip quick = Ready();
        Assert.InRange(quick.Samples.Max(), 1, before.Samples.Max() * 0.2);
        Assert.InRange(quick.Duration / before.Duration, 0.65, 0.8);
        _choices = _choices with { Volume = 10, SpeedPercent = 100 };
        Assert.Equal(before.Samples, Ready().Samples);
    }

    private Clip Ready() => _voice.Of(Sentence.Of(Phrase.Ready));
}
