using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Speech;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Conversations;

public sealed class ConversationTests : IDisposable
{
    private readonly ConversationFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    public static IEnumerable<TheoryDataRow<string, string>> Rows =>
        ConversationTable.Rows.Select(r => new TheoryDataRow<string, string>(
            r.State,
            $"{r.Button} {r.Kind}"
        ));

    [Fact]
    public void Table_HasARowForEveryStateAndPress()
    {
        var wanted =
            from state in new[] { "Reading", "Settings", "Practice", "Quiz", "Welcome" }
            from button in Enum.GetValues<Button>()
            from kind in Enum.GetValues<PressKind>()
            where kind != PressKind.Stuck
            where (button, kind) != (Button.Both, PressKind.Long)
            where
                kind != PressKind.Double
                || (state == "Reading" && Conversation.Doubles.Contains(button))
            select (state, button, kind);
        Assert.Equal(
            wanted.Order(),
            ConversationTable.Rows.Select(r => (r.State, r.Button, r.Kind)).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryRow_IsAsTheTableSays(string state, string press)
    {
        ConversationRow row = ConversationTable.Rows.Single(r =>
            r.State == state && $"{r.Button} {r.Kind}" == press
        );
        Conversation conversation = _fixture.Arrive(state);
        Dictionary<string, string> before = _fixture.Snapshot(conversation);
        Reply reply = conversation.On(new Press(row.Button, row.Kind));
        if (row.Said != "any")
        {
            Assert.Equal(row.Said, TextOf(reply.Said, _fixture.Language));
        }
        AssertFelt(row.Felt, reply);
        Assert.False(reply.SwitchesOff);
        Assert.Equal(
            row.Done,
            ConversationFixture.Changes(before, _fixture.Snapshot(conversation))
        );
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("Settings")]
    [InlineData("Practice")]
    [InlineData("Quiz")]
    [InlineData("Welcome")]
    public void BothHeld_SwitchOffFromEverywhere_AndAStuckButtonIsTold(string state)
    {
        Conversation conversation = _fixture.Arrive(state);
        Reply stuck = conversation.On(new Press(Button.Plus, PressKind.Stuck));
        Assert.Equal("A button is stuck.", TextOf(stuck.Said));
        Reply off = conversation.On(new Press(Button.Both, PressKind.Long));
        Assert.Equal("Switching off.", TextOf(off.Said));
        Assert.True(off.SwitchesOff);
    }

    [Fact]
    public void PressesInHaste_AreTwoSteps()
    {
        Conversation conversation = _fixture.Arrive("Settings");
        Reply reply = conversation.On(new Press(Button.Plus, PressKind.Double));
        Assert.Equal("Answers: speech and vibration", TextOf(reply.Said));
    }

    [Fact]
    public void RightAnswer_IsRight()
    {
        Conversation conversation = _fixture.Arrive("Quiz");
        for (int i = 0; i < 5; i++)
        {
            conversation.On(new Press(Button.Plus, PressKind.Short)); // from 10 on to 500
        }
        Reply reply = conversation.On(new Press(Button.Main, PressKind.Short));
        Assert.Equal("Right.", TextOf(reply.Said));
    }

    [Fact]
    public void BeforeAnythingWasRead_EverythingIsAnswered()
    {
        Conversation conversation = _fixture.Create(isWelcomeHeard: true);
        Assert.Equal("Nothing read yet.", Said(Button.Main, PressKind.Short));
        Assert.Equal("Nothing read yet.", Said(Button.Main, PressKind.Double));
        Assert.Equal("Nothing counted yet.", Said(Button.Plus, PressKind.Short));
        Assert.Equal("Nothing counted yet.", Said(Button.Plus, PressKind.Double));
        Assert.Equal("Nothing to take off.", Said(Button.Minus, PressKind.Short));
        Assert.Equal("Nothing to mark.", Said(Button.Minus, PressKind.Double));

        string Said(Button button, PressKind kind) =>
            TextOf(conversation.On(new Press(button, kind)).Said);
    }

    [Fact]
    public void Reason_IsSaidAgainToo()
    {
        Conversation conversation = _fixture.Arrive("Reading");
        conversation.On(new Decision.Explain(Reason.TooFar, TimeSpan.Zero));
        Reply again = conversation.On(new Press(Button.Main, PressKind.Short));
        Assert.Equal("Closer.", TextOf(again.Said));
    }

    private static string TextOf(Sentence sentence, string language = "en") =>
        string.Join(
            ' ',
            sentence.Parts.Select(p =>
                p.Figures ?? string.Join(' ', p.Keys.Select(k => Book(language).Texts[k]))
            )
        );

    private static PhraseBook Book(string language) => Clips.Book(language);

    private void AssertFelt(string felt, Reply reply)
    {
        string[] words = felt.Split(' ');
        Assert.Equal(words.Contains("after"), reply.IsFeltAfterwards);
        IEnumerable<HapticPattern> allowed = words[0] switch
        {
            "tick" => [ReasonPatterns.Of(Signal.Understood)],
            "undone" => [ReasonPatterns.Of(Signal.Undone)],
            "any" => Clips.Currency.Denominations.Select(d => HapticPattern.Ordinal(d.Pulses)),
            _ => Clips
                .Currency.Denominations.Where(d => $"{d.Value}" == words[0])
                .Select(d => HapticPattern.Ordinal(d.Pulses)),
        };
        Assert.Contains(allowed, p => p.Pulses.SequenceEqual(reply.Felt.Pulses));
    }
}
