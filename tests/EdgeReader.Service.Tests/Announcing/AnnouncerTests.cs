using System.Text.Json;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Service.Tests.Announcing;

public sealed class AnnouncerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _screen = new();
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);
    private readonly ConsoleVibrationMotor _motor;
    private readonly HapticPlayer _haptics;
    private readonly WavFileSpeaker _speaker;
    private readonly AnnouncementJournal _journal;
    private readonly Announcer _announcer;
    private OwnersChoices _choices = new();

    public AnnouncerTests()
    {
        _motor = new(_screen, "⦿");
        _haptics = new(_motor, _time);
        _speaker = new(Path.Combine(_folder.FullName, "said.wav"), _time);
        _journal = new(Journal);
        ConsoleStyle style = new("🔊 ", "⦿");
        ClipLibrary hindi = ClipLibrary.Load(Clips.Folder, Clips.Book("hi"));
        _announcer = new(
            new Voice(_ => hindi, () => _choices),
            _speaker,
            _haptics,
            () => _choices,
            new ReaderClock(_time),
            [new AnnouncementConsole(_screen, style), _journal]
        );
    }

    private string Journal => Path.Combine(_folder.FullName, "said.jsonl");

    public void Dispose()
    {
        _haptics.Dispose();
        _speaker.Dispose();
        _journal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Value_IsSpokenAndFeltAndShownAtOnce()
    {
        Say("INR_500");
        _time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal("🔊 पाँच सौ रुपये  ⦿⦿⦿⦿⦿⦿⦿  0.4 s\n", Screen());
        JsonElement line = Lines().Single();
        Assert.Equal(500, line.GetProperty("value").GetInt32());
        Assert.False(line.GetProperty("practice").GetBoolean());
        Assert.Equal(7, line.GetProperty("pulses").GetInt32());
        Assert.Equal(400, line.GetProperty("answerMs").GetInt32());
        Assert.Contains("पाँच सौ रुपये", File.ReadAllText(Journal));
    }

    [Fact]
    public void Reason_HasNoValue_AndBeginsWithALongPulse()
    {
        Decision dark = new Decision.Explain(Reason.TooDark, TimeSpan.Zero);
        _announcer.Tell(Reply.Of(Reason.TooDark), dark, TimeSpan.Zero);
        _time.Pass(TimeSpan.FromSeconds(2));
        JsonElement line = Lines().Single();
        Assert.Equal(JsonValueKind.Null, line.GetProperty("value").ValueKind);
        Assert.Equal("reason_tooDark", line.GetProperty("label").GetString());
        Assert.Equal(2, line.GetProperty("pulses").GetInt32());
    }

    [Fact]
    public void EveryReason_FeelsLikeNoValue()
    {
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            TimeSpan first = ReasonPatterns.Of(reason).Pulses[0].On;
            Assert.Equal(HapticPattern.LongPulse, first);
        }
    }

    [Fact]
    public void Value_IsBusyUntilItIsSaidAndFelt()
    {
        Say("INR_2000");
        _time.Pass(TimeSpan.FromSeconds(0.5));
        Assert.True(_announcer.IsBusy);
        _time.Pass(TimeSpan.FromSeconds(6));
        Assert.False(_announcer.IsBusy);
    }

    [Fact]
    public void AnswerToAPress_IsNoLineOfTheJournal_ButIsShown()
    {
        TimeSpan lasts = _announcer.Say(Reply.To(Sentence.Of(Phrase.Ready)));
        Assert.InRange(lasts.TotalSeconds, 0.2, 3);
        _time.Pass(lasts);
        Assert.Equal("🔊 तैयार।  ⦿\n", Screen());
        Assert.Empty(Lines());
    }

    [Fact]
    public void WhatIsFeltAfterwards_BeginsWhenItWasSaid()
    {
        Reply reply = Reply.To(Sentence.Of(Phrase.Ready)) with { IsFeltAfterwards = true };
        TimeSpan lasts = _announcer.Say(reply);
        _time.Pass((lasts - reply.Felt.Duration) * 0.9);
        Assert.DoesNotContain("⦿", Screen());
        _time.Pass(lasts);
        Assert.Contains("⦿", Screen());
    }

    [Theory]
    [InlineData(AnswerOutput.Speech, 1, 0)]
    [InlineData(AnswerOutput.Vibration, 0, 2)]
    [InlineData(AnswerOutput.Both, 1, 2)]
    public void Value_ReachesTheOwnerAsTheOwnerWants(AnswerOutput output, int spoken, int pulses)
    {
        _choices = _choices with { Output = output };
        Say("INR_10");
        _time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(pulses, Screen().Count(c => c == '⦿'));
        short[] samples = WavFile.Read(Path.Combine(_folder.FullName, "said.wav"));
        Assert.Equal(spoken, samples.Any(s => s != 0) ? 1 : 0);
    }

    [Fact]
    public void NewValue_ReplacesTheOneThatPlays()
    {
        Say("INR_2000");
        _time.Pass(TimeSpan.FromMilliseconds(250));
        Say("INR_10");
        _time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal("🔊 दो हज़ार रुपये  ⦿  0.4 s\n🔊 दस रुपये  ⦿⦿  0.4 s\n", Screen());
    }

    [Fact]
    public void Stop_SilencesAndTurnsTheMotorOff()
    {
        Say("INR_2000");
        Assert.True(_motor.IsOn);
        _announcer.Stop();
        Assert.False(_motor.IsOn);
    }

    private void Say(string key)
    {
        Answer answer = _answers.Answers.Single(a => a.Key == key);
        TimeSpan at = TimeSpan.FromSeconds(3);
        Decision said = new Decision.Say(answer, 0.99, at - TimeSpan.FromSeconds(0.4));
        _announcer.Tell(Reply.Of(answer), said, at);
    }

    private string Screen() => _screen.ToString().ReplaceLineEndings("\n");

    private List<JsonElement> Lines() =>
        [.. File.ReadLines(Journal).Select(line => JsonDocument.Parse(line).RootElement)];
}
