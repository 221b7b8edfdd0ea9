using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Counting;
using EdgeReader.Service.State;
using EdgeReader.Service.Tests.Support;

namespace EdgeReader.Service.Tests.Conversations;

/// <summary>A conversation in any of its states, and what changes in it.</summary>
internal sealed class ConversationFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly StateFolder _state;
    private readonly TallyJournal _tally;
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);
    private readonly List<Answer> _marked = [];
    private OwnersChoicesFile? _choices;

    public ConversationFixture()
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

    /// <summary>The language that is spoken.</summary>
    public string Language => _choices!.Choices.Language;

    public Conversation Create(bool isWelcomeHeard, int seed = 0)
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
    public Conversation Arrive(string state)
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

    public Dictionary<string, string> Snapshot(Conversation conversation)
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

    public static string Changes(
        Dictionary<string, string> before,
        Dictionary<string, string> after
    ) =>
        string.Join(
            ", ",
            after.Where(s => before[s.Key] != s.Value).Select(s => $"{s.Key} {s.Value}")
        );
}
