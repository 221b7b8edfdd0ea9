using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Speech.Rendering;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Speech.Rendering;

public sealed class ClipRendererTests : IDisposable
{
    private readonly ClipFolder _folder = new("en");
    private readonly ClipRenderer _renderer;

    public ClipRendererTests() => _renderer = new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsRenderedAlready_IsNotRenderedAgain() =>
        Assert.Equal(0, _renderer.Render(Clips.Book("en")));

    [Fact]
    public void PhraseThatChanged_IsRenderedAlone()
    {
        byte[] other = File.ReadAllBytes(_folder.File("phrase_ready.wav"));
        PhraseBook book = With("total", "The sum:");
        Assert.Equal(1, _renderer.Render(book));
        Assert.Equal("The sum:", ClipLibrary.Load(_folder.Path, book)["phrase_total"].Text);
        Assert.Equal(other, File.ReadAllBytes(_folder.File("phrase_ready.wav")));
    }

    [Fact]
    public void ClipThatIsMissingOrCut_IsRenderedAgain()
    {
        byte[] whole = File.ReadAllBytes(_folder.File("INR_500.wav"));
        File.WriteAllBytes(_folder.File("INR_500.wav"), whole[..2000]);
        File.Delete(_folder.File("INR_100.wav"));
        Assert.Equal(2, _renderer.Render(Clips.Book("en")));
        Assert.Equal(whole, File.ReadAllBytes(_folder.File("INR_500.wav")));
    }

    [Fact]
    public void SameTexts_MakeTheSameIndex_WhateverWasThereBefore()
    {
        PhraseBook book = Clips.Book("en");
        File.Delete(_folder.File(book.Texts.Keys.First() + ".wav"));
        _renderer.Render(book);
        Assert.Equal(book.Texts.Keys, ClipIndex.Read(Path.Combine(_folder.Path, "en")).Clips.Keys);
    }

    [Fact]
    public void ClipOfAPhraseThatIsNoMore_IsTakenAway()
    {
        WavFile.Write(_folder.File("phrase_hello.wav"), [1, 2, 3]);
        _renderer.Render(Clips.Book("en"));
        Assert.False(File.Exists(_folder.File("phrase_hello.wav")));
        ClipLibrary.Load(_folder.Path, Clips.Book("en"));
    }

    [Fact]
    public void VoiceThatIsUnknown_IsRefused_AndTheOldClipsStay()
    {
        PhraseFile file = Clips.Book("en").Phrases with { Voice = "klingonese" };
        var problem = Assert.Throws<ReaderException>(() =>
            _renderer.Render(new PhraseBook(file, Clips.Currency))
        );
        Assert.Contains("the voice klingonese", problem.Message);
        ClipLibrary.Load(_folder.Path, Clips.Book("en"));
    }

    private static PhraseBook With(string phrase, string text)
    {
        PhraseFile file = Clips.Book("en").Phrases;
        Dictionary<string, string> phrases = new(file.Phrases) { [phrase] = text };
        return new(file with { Phrases = phrases }, Clips.Currency);
    }
}
