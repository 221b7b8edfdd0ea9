using EdgeReader.Recognition.Money;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Conversations;

/// <summary>What the conversation is about: the owner's choices, the count, what was read.</summary>
/// <param name="file">Keeps the choices.</param>
/// <param name="tally">Keeps the count.</param>
/// <param name="recent">Remembers what was read last.</param>
/// <param name="languages">Codes of the languages there are, in the order they are offered.</param>
/// <param name="currency">Whose money is read.</param>
/// <param name="random">Decides what the quiz asks.</param>
public sealed class ConversationContext(
    OwnersChoicesFile file,
    TallyJournal tally,
    RecentAnswers recent,
    IReadOnlyList<string> languages,
    Currency currency,
    Random random
)
{
    private static readonly (int Percent, Phrase Name)[] Speeds =
    [
        (75, Phrase.Slow),
        (100, Phrase.Normal),
        (135, Phrase.Fast),
    ];

    private const int Loudest = 10;

    private readonly NoteCounter _counter = new(tally, file, recent);

    /// <summary>What the owner chose.</summary>
    public OwnersChoices Choices => file.Choices;

    /// <summary>What is counted.</summary>
    public TallyJournal Tally => tally;

    /// <summary>What was read last.</summary>
    public RecentAnswers Recent => recent;

    /// <summary>What was told last of a note, to be said again.</summary>
    public Reply? LastTold { get; set; }

    /// <summary>Money that can be read, ascending.</summary>
    public IReadOnlyList<Answer> Values { get; } =
    [
        .. currency
            .Denominations.OrderBy(d => d.Value)
            .Select(d => Answer.Of(currency, d, isPractice: false)),
    ];

    /// <summary>Decides what the quiz asks.</summary>
    public Random Random => random;

    /// <summary>Tells what is left in the battery, 0…100; null where nobody knows.</summary>
    public Func<double?> BatteryPercent { get; init; } = () => null;

    /// <summary>Is told which answer the owner says was wrong.</summary>
    public Action<Answer> Mark { get; init; } = _ => { };

    /// <summary>A note that was read is remembered, counted where that is on, and told.</summary>
    internal Reply Count(Answer answer)
    {
        Counted counted = _counter.Take(answer);
        Reply told = Reply.Of(answer);
        return counted == Counted.Full
            ? told with
            {
                Said = told.Said.Then(Phrase.CountFull),
            }
            : told;
    }

    internal Sentence Language() => Sentence.Of(Phrase.Language).Then(Phrase.LanguageName);

    internal Sentence Volume() => Sentence.Of(Phrase.Volume).Number(Choices.Volume);

    internal Sentence Speed() => Sentence.Of(Phrase.Speed).Then(Speeds[SpeedIndex].Name);

    internal Sentence Output() =>
        Sentence
            .Of(Phrase.Output)
            .Then(
                Choices.Output switch
                {
                    AnswerOutput.Speech => Phrase.SpeechOnly,
                    AnswerOutput.Vibration => Phrase.VibrationOnly,
                    _ => Phrase.SpeechAndVibration,
                }
            );

    internal Sentence Counting() =>
        Sentence.Of(Phrase.Counting).Then(Choices.IsCounting ? Phrase.On : Phrase.Off);

    internal Sentence NextLanguage(int step)
    {
        int now = Math.Max(0, languages.ToList().IndexOf(Choices.Language));
        string next = languages[(now + step + languages.Count) % languages.Count];
        file.Change(c => c with { Language = next });
        return Language();
    }

    internal Sentence Louder(int step)
    {
        int next = Math.Clamp(Choices.Volume + step, 1, Loudest);
        file.Change(c => c with { Volume = next });
        return Volume();
    }

    internal Sentence NextSpeed()
    {
        (int percent, _) = Speeds[(SpeedIndex + 1) % Speeds.Length];
        file.Change(c => c with { SpeedPercent = percent });
        return Speed();
    }

    internal Sentence NextOutput()
    {
        AnswerOutput next = Choices.Output switch
        {
            AnswerOutput.Both => AnswerOutput.Speech,
            AnswerOutput.Speech => AnswerOutput.Vibration,
            _ => AnswerOutput.Both,
        };
        file.Change(c => c with { Output = next });
        return Output();
    }

    internal Sentence NextCounting()
    {
        file.Change(c => c with { IsCounting = !c.IsCounting });
        return Sentence.Of(Choices.IsCounting ? Phrase.CountingOn : Phrase.CountingOff);
    }

    internal void WelcomeIsHeard() => file.Change(c => c with { IsWelcomeHeard = true });

    // The nearest, where the settings name another speed.
    private int SpeedIndex =>
        Array.IndexOf(Speeds, Speeds.MinBy(s => Math.Abs(s.Percent - Choices.SpeedPercent)));
}
