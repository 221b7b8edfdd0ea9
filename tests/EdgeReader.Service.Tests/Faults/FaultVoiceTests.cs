using EdgeReader.Service.Faults;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Faults;

public class FaultVoiceTests
{
    private const string InEnglish = "I can't go on. Switch me off and on again.";

    private static readonly Sentence CannotGoOn = Sentence.Of(Phrase.CannotGoOn);

    [Fact]
    public void ChosenLanguage_IsSpoken_AsLoudAsItWasChosen()
    {
        OwnersChoices loud = new() { Language = "hi", Volume = 10 };
        Voice hindi = Find(Clips.Folder, loud)!;
        Assert.Equal(
            Clips.Book("hi").Texts[PhraseBook.KeyOf(Phrase.CannotGoOn)],
            hindi.Of(CannotGoOn).Text
        );
        short Peak(Voice voice) => voice.Of(CannotGoOn).Samples.Max();
        Voice quiet = Find(Clips.Folder, loud with { Volume = 1 })!;
        Assert.InRange(Peak(quiet), 1, Peak(hindi) / 10);
    }

    [Fact]
    public void ClipThatIsNotNeeded_MayBeDamaged()
    {
        using ClipFolder clips = new("en");
        File.WriteAllText(clips.File("INR_500.wav"), "a song");
        Assert.Equal(InEnglish, Find(clips.Path, new())!.Of(CannotGoOn).Text);
    }

    [Theory]
    [InlineData("hi")] // its clips are missing
    [InlineData("xx")] // there is no such language
    public void LanguageThatCannotBeSpoken_GivesWayToOneThatCan(string language)
    {
        using ClipFolder clips = new("en");
        OwnersChoices choices = new() { Language = language };
        Assert.Equal(InEnglish, Find(clips.Path, choices)!.Of(CannotGoOn).Text);
    }

    [Theory]
    [InlineData("phrase_cannotGoOn.wav")]
    [InlineData(ClipIndex.FileName)]
    public void WhereNoLanguageWorks_ThereIsNoVoice(string damaged)
    {
        using ClipFolder clips = new("en");
        File.WriteAllText(clips.File(damaged), "{");
        Assert.Null(Find(clips.Path, new()));
    }

    [Fact]
    public void WithoutPhrases_ThereIsNoVoice() =>
        Assert.Null(FaultVoice.Find("/no-such-folder", Clips.Folder, new()));

    private static Voice? Find(string clips, OwnersChoices choices) =>
        FaultVoice.Find(Clips.SpeechFolder, clips, choices);
}
