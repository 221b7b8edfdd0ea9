using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Conversations;

public sealed class ConversationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly StateFolder _state;
    private readonly TallyJournal _tally;
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);
    private readonly List<Answer> _marked = [];
    private OwnersChoicesFile? _choices;

    public ConversationTests()
    {
        _state = StateFolder.Open(_folder.FullName);
        _tally = TallyJournal.Open(_state, Clips.Currency);
    }

    public void Dispose()
    {
        _tally.Dispose();
        _state.Dispose();
        _folder.Delete(recursive: true);
    }

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
        Conversation conversation = Arrive(state);
        Dictionary<string, string> before = Snapshot(conversation);
        Reply reply = conversation.On(new Press(row.Button, row.Kind));
        if (row.Said != "any")
        {
            Assert.Equal(row.Said, TextOf(reply.Said, _choices!.Choices.Language));
        }
        AssertFelt(row.Felt, reply);
        Assert.False(reply.SwitchesOff);
        Assert.Equal(row.Done, Changes(before, Snapshot(conversation)));
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("Settings")]
    [InlineData("Practice")]
    [InlineData("Quiz")]
    [InlineData("Welcome")]
    public void BothHeld_SwitchOffFromEverywhere_AndAStuckButtonIsTold(string state)
    {
        Conversation conversation = Arrive(state);
        Reply stuck = conversation.On(new Press(Button.Plus, PressKind.Stuck));
        Assert.Equal("A button is stuck.", TextOf(stuck.Said));
        Reply off = conversation.On(new Press(Button.Both, PressKind.Long));
        Assert.Equal("Switching off.", TextOf(off.Said));
        Assert.True(off.SwitchesOff);
    }

    [Fact]
    public void PressesInHaste_AreTwoSteps()
    {
        Conversation conversation = Arrive("Settings");
        Reply reply = conversation.On(new Press(Button.Plus, PressKind.Double));
        Assert.Equal("Answers: speech and vibration", TextOf(reply.Said));
    }

    [Fact]
    public void RightAnswer_IsRight()
    {
        Conversation conversation = Arrive("Quiz");
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
        Conversation conversation = Create(isWelcomeHeard: true);
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
        Conversation conversation = Arrive("Reading");
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

    private Conversation Create(bool isWelcomeHeard, int seed = 0)
    {
        OwnersChoices factory = new()
        {
            Volume = 5,
            IsCounting = true,
            IsWelcomeHeard = isWelcomeHeard,
        };
        string[] languages = ["en", "hi", .. Clips.Languages.Except(["en", "hi"])];
        _choices = OwnersChoicesFile.Open(_state, factory, languages);
        return new(
            new(_choices, _tally, new(), languages, Clips.Currency, new Random(seed))
            {
                BatteryPercent = () => 40.4,
                Mark = _marked.Add,
            }
        );
    }

    /// <summary>As the README says that each state is before its rows.</summary>
    private Conversation Arrive(string state)
    {
        if (state == "Welcome")
        {
            return Create(isWelcomeHeard: false);
        }
        // A seed whose quiz asks for 500 first.
        int seed = Enumerable.Range(0, 1000).First(s => new Random(s).Next(7) == 5);
        Conversation conversation = Create(isWelcomeHeard: true, seed);
        Show(conversation, "INR_100");
        Show(conversation, "INR_20");
        Press[] way = state switch
        {
            "Settings" =>
            [
                new(Button.Main, PressKind.Long),
                new(Button.Plus, PressKind.Short),
                new(Button.Plus, PressKind.Short),
            ],
            "Practice" or "Quiz" =>
            [
                new(Button.Main, PressKind.Long),
                new(Button.Minus, PressKind.Short),
                new(Button.Main, PressKind.Short),
            ],
            _ => [],
        };
        foreach (Press press in way)
        {
            conversation.On(press);
        }
        if (state is "Practice" or "Quiz")
        {
            Show(conversation, "INR_20");
        }
        if (state == "Quiz")
        {
            conversation.On(new Press(Button.Plus, PressKind.Short));
            conversation.On(new Press(Button.Plus, PressKind.Short));
        }
        return conversation;
    }

    private void Show(Conversation conversation, string key) =>
        conversation.On(
            new Decision.Say(_answers.Answers.Single(a => a.Key == key), 0.999, TimeSpan.Zero)
        );

    private Dictionary<string, string> Snapshot(Conversation conversation)
    {
        string counted = string.Join(' ', _tally.Tally.Notes.Select(n => n.Denomination.Value));
        OwnersChoices choices = _choices!.Choices;
        return new()
        {
            ["state"] = conversation.State.GetType().Name.Replace("State", ""),
            ["counted"] = counted.Length > 0 ? counted : "nothing",
            ["language"] = choices.Language,
            ["volume"] = $"{choices.Volume}",
            ["speed"] = $"{choices.SpeedPercent}",
            ["output"] = $"{choices.Output}",
            ["counting"] = choices.IsCounting ? "on" : "off",
            ["welcome"] = choices.IsWelcomeHeard ? "heard" : "not heard",
            ["marked"] = string.Join(' ', _marked.Select(a => a.Denomination.Value)),
        };
    }

    private static string Changes(
        Dictionary<string, string> before,
        Dictionary<string, string> after
    ) =>
        string.Join(
            ", ",
            after.Where(s => before[s.Key] != s.Value).Select(s => $"{s.Key} {s.Value}")
        );
}
