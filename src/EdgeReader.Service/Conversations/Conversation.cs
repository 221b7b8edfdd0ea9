using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>
/// All that is said and felt: what the reader has found out, and the answers to its three buttons.
/// The table in this folder's README says what each press means in which state. Safe to call from
/// several threads.
/// </summary>
public sealed class Conversation
{
    /// <summary>The settings are left after so long without a press.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The buttons whose double press means something.</summary>
    public static readonly IReadOnlySet<Button> Doubles = new HashSet<Button>
    {
        Button.Main,
        Button.Plus,
        Button.Minus,
    };

    private readonly ConversationContext _context;
    private readonly Lock _lock = new();
    private TimeSpan? _quietSince;

    /// <summary>Begins with the welcome, once in the reader's life; else it reads.</summary>
    /// <param name="context">What it is about.</param>
    public Conversation(ConversationContext context)
    {
        _context = context;
        State = context.Choices.IsWelcomeHeard
            ? new ReadingState(this, context)
            : new WelcomeState(this, context);
    }

    /// <summary>Where it is.</summary>
    internal IState State { get; private set; }

    /// <summary>Whether the owner is busy with the reader, though nothing is shown.</summary>
    public bool IsBusy => State is not ReadingState;

    /// <summary>What is said when the reader has started.</summary>
    public Reply Begin()
    {
        lock (_lock)
        {
            return State is WelcomeState welcome
                ? welcome.Greeting
                : Reply.To(Sentence.Of(Phrase.Ready));
        }
    }

    /// <summary>Takes a press.</summary>
    /// <param name="press">What a finger did.</param>
    /// <returns>What is said and felt: never nothing.</returns>
    public Reply On(Press press)
    {
        lock (_lock)
        {
            _quietSince = null;
            return press switch
            {
                { Kind: PressKind.Stuck } => Reply.To(
                    Sentence.Of(Phrase.ButtonStuck),
                    Signal.Fault
                ),
                { Button: Button.Both, Kind: PressKind.Long } => Reply.To(
                    Sentence.Of(Phrase.Goodbye),
                    Signal.Asleep
                ) with
                {
                    SwitchesOff = true,
                },
                { Kind: PressKind.Double } when State is not ReadingState => Twice(press.Button),
                _ => State.On(press),
            };
        }
    }

    /// <summary>Takes what was decided; counts a note before it is said, where that is on.</summary>
    /// <param name="decision">Of the frames.</param>
    /// <returns>What is said and felt; null where there is nothing to say.</returns>
    public Reply? On(Decision decision)
    {
        lock (_lock)
        {
            Reply? reply = decision switch
            {
                Decision.Say say => State.On(say.Answer),
                Decision.Explain explain => Reply.Of(explain.Reason),
                _ => null,
            };
            _context.LastTold = reply ?? _context.LastTold;
            return reply;
        }
    }

    /// <summary>Time passes: the settings are left when nobody presses anything any more.</summary>
    /// <param name="at">Now, on an axis that may begin anew.</param>
    public Reply? Pass(TimeSpan at)
    {
        lock (_lock)
        {
            if (_quietSince is not { } since || at < since)
            {
                _quietSince = at;
                return null;
            }
            return at - since >= Patience ? State.OnSilence() : null;
        }
    }

    // Two presses in haste: two steps of plus and minus, but nothing is chosen twice.
    private Reply Twice(Button button)
    {
        Press once = new(button, PressKind.Short);
        Reply reply = State.On(once);
        return button == Button.Main ? reply : State.On(once);
    }

    internal Reply Enter(IState state, Sentence said)
    {
        Enter(state);
        return Reply.To(said);
    }

    internal T Enter<T>(T state)
        where T : IState
    {
        State = state;
        return state;
    }

    internal Reply Read(Sentence said) => Enter(new ReadingState(this, _context), said);
}
