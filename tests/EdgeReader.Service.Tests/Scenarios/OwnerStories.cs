using EdgeReader.Devices.Buttons;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Scenarios;

/// <summary>What owners do with a new reader, with its settings and to practise.</summary>
public sealed class OwnerStories : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task FirstStart_WelcomesInALanguageChosenByEar_AndOnlyOnce()
    {
        Simulation first = New(new Act("none", 60));
        first.Settings["Owner:IsWelcomeHeard"] = "false";
        first.Press(5, Button.Plus).Press(12, Button.Minus).Press(18, Button.Main);
        await first.PlayAsync();
        string[] texts = Texts(first);
        Assert.StartsWith("Welcome.", texts[0]);
        Assert.StartsWith("हिन्दी", texts[1]);
        Assert.StartsWith("English.", texts[2]);
        Assert.Contains("I can't tell a genuine note from a counterfeit.", texts[3]);
        Simulation second = New(new Act("none", 5));
        second.Settings["Owner:IsWelcomeHeard"] = "false";
        Assert.Equal(["Ready."], Texts(await second.PlayAsync()));
    }

    [Fact]
    public async Task NoteShownDuringTheWelcome_IsRead()
    {
        Simulation s = New(new("none", 2), new("INR_500", 4));
        s.Settings["Owner:IsWelcomeHeard"] = "false";
        Assert.Equal(["INR_500"], (await s.PlayAsync()).Said);
    }

    [Fact]
    public async Task LanguageIsChosenByEar_AndKept()
    {
        Simulation s = New(new("none", 14), new("INR_20", 4));
        s.Press(2, Button.Main, PressKind.Long).Press(6, Button.Plus).Press(8, Button.Main);
        s.Press(11, Button.Main, PressKind.Long);
        await s.PlayAsync();
        Assert.Equal(["भाषा: हिन्दी", "सेटिंग से बाहर।", "बीस रुपये"], Texts(s)[^3..]);
        Assert.Equal("तैयार।", Texts(await New(new Act("none", 2)).PlayAsync()).Single());
    }

    [Fact]
    public async Task VolumeIsTurnedDown_WhatIsSaidIsQuieter()
    {
        Simulation s = New(new("INR_500", 6), new("none", 20));
        s.Press(8, Button.Main, PressKind.Long);
        s.Press(14, Button.Minus, PressKind.Long).Press(16, Button.Minus, PressKind.Long);
        s.Press(18, Button.Main, PressKind.Long).Press(21, Button.Main);
        await s.PlayAsync();
        Assert.Equal(5, s.Reader.Choices.Volume);
        short[][] said = [.. s.Reader.Heard.Where(c => c.Key == "INR_500").Select(c => c.Samples)];
        Assert.Equal(2, said.Length);
        Assert.Equal(said[0].Max() / 2.0, said[1].Max(), said[0].Max() * 0.02);
    }

    [Fact]
    public async Task SpeedIsRaised_WhatIsSaidIsShorter()
    {
        Simulation s = New(new("INR_500", 6), new("none", 24));
        s.Press(8, Button.Main, PressKind.Long).Press(14, Button.Plus);
        s.Press(16, Button.Plus).Press(18, Button.Plus).Press(20, Button.Main);
        s.Press(22, Button.Main, PressKind.Long).Press(25, Button.Main);
        await s.PlayAsync();
        int[] lengths =
        [
            .. s.Reader.Heard.Where(c => c.Key == "INR_500").Select(c => c.Samples.Length),
        ];
        Assert.InRange((double)lengths[0] / lengths[1], 1.25, 1.45);
    }

    [Fact]
    public async Task VibrationOnly_NotesAreFelt_AndPressesAnsweredAloud()
    {
        Simulation s = New(new("none", 1), new("INR_20", 5), new("none", 6));
        s.Settings["Owner:Output"] = "Vibration";
        await s.Press(8, Button.Plus).PlayAsync();
        Assert.Equal(["phrase_ready", "phrase_nothingCounted"], s.Played);
        Assert.Equal(3, s.Reader.Pulses.Count(at => at is > 0.9 and < 6));
    }

    [Fact]
    public async Task SpeechOnly_NotesAreNotFelt()
    {
        Simulation s = New(new("none", 1), new("INR_20", 6));
        s.Settings["Owner:Output"] = "Speech";
        await s.PlayAsync();
        Assert.Contains("INR_20", s.Played);
        Assert.DoesNotContain(s.Reader.Pulses, at => at > 0.9);
    }

    [Fact]
    public async Task SettingsLeftAlone_AreLeftAfterHalfAMinute()
    {
        Simulation s = New(new Act("none", 45));
        await s.Press(2, Button.Main, PressKind.Long).PlayAsync();
        (double at, string text) = s.Reader.Texts[^1];
        Assert.Equal("Settings left.", text);
        Assert.InRange(at, 31, 34);
    }

    [Fact]
    public async Task BrokenSettings_AreTold_AndTheFactorysHold()
    {
        string file = Path.Combine(_folder.FullName, OwnersChoicesFile.FileName);
        File.WriteAllText(file, """{ "volume": 70 }""");
        Simulation s = await New(new Act("none", 8)).PlayAsync();
        Assert.Equal(
            ["Ready.", "Your settings were damaged. I use the factory settings."],
            Texts(s)
        );
        Assert.Equal(7, s.Reader.Choices.Volume);
    }

    [Fact]
    public async Task Practice_ExplainsACard_FirstByEar_ThenByTouch()
    {
        Simulation s = New(new("none", 16), new("practice_50", 6), new("none", 4));
        Practise(s);
        await s.PlayAsync();
        Assert.Equal("Practice card, 50 rupees It feels like this.", Texts(s)[^1]);
        double said = s.Reader.Texts[^1].At;
        double[] felt = [.. s.Reader.Pulses.Where(at => at > said - 0.01)];
        Assert.Equal(4, felt.Length);
        Assert.True(felt[0] > said + 1.5);
    }

    [Fact]
    public async Task NoteShownInPractice_IsNotCounted()
    {
        Simulation s = New(new("none", 16), new("INR_50", 6), new("none", 4));
        s.Settings["Owner:IsCounting"] = "true";
        Practise(s);
        await s.PlayAsync();
        Assert.Equal(["INR_50"], s.Said);
        Assert.Empty(s.Reader.Tally.Notes);
    }

    [Fact]
    public async Task Quiz_IsPlayedByTouch()
    {
        Simulation s = New(new Act("none", 50));
        Practise(s);
        s.Press(17, Button.Plus).Press(28, Button.Plus).Press(31, Button.Main);
        s.Press(45, Button.Main, PressKind.Long);
        await s.PlayAsync();
        string[] texts = Texts(s);
        Assert.StartsWith("Which value is this?", texts[^4]);
        Assert.Equal("10 rupees", texts[^3]);
        Assert.True(texts[^2] == "Right." || texts[^2].StartsWith("No, it was:"));
        Assert.InRange(s.Reader.Pulses.Count(at => at is > 19 and < 28), 2, 8);
    }

    private static void Practise(Simulation s) =>
        s.Press(2, Button.Main, PressKind.Long).Press(8, Button.Minus).Press(11, Button.Main);

    private static string[] Texts(Simulation s) => [.. s.Reader.Texts.Select(t => t.Text)];

    private Simulation New(params Act[] acts) => new(acts) { StateFolder = _folder.FullName };
}
