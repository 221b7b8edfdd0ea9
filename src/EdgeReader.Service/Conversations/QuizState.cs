using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>Pulses are felt, and the value is to be named: until it is left.</summary>
internal sealed class QuizState(Conversation conversation, ConversationContext context) : IState
{
    private readonly IReadOnlyList<Answer> _values = context.Values;
    private Answer _asked = context.Values[0];
    private int _chosen = -1;

    public Reply On(Press press) =>
        (press.Button, press.Kind) switch
        {
            (Button.Plus, not PressKind.Long) => Choose(_chosen + 1),
            (Button.Minus, not PressKind.Long) => Choose(
                _chosen < 0 ? _values.Count - 1 : _chosen - 1
            ),
            (Button.Main, PressKind.Long) => conversation.Enter(
                new PracticeState(conversation, context),
                Sentence.Of(Phrase.PracticeBegins)
            ),
            (Button.Main, _) when _chosen >= 0 => Judge(_values[_chosen]),
            _ => Felt(Sentence.Of(Phrase.Quiz)),
        };

    /// <summary>A note that is shown is explained: the quiz is over.</summary>
    public Reply On(Answer answer) =>
        conversation.Enter(new PracticeState(conversation, context)).On(answer);

    /// <summary>Asks for another value.</summary>
    /// <param name="said">What is said before its pulses.</param>
    public Reply Ask(Sentence said)
    {
        _asked = _values[context.Random.Next(_values.Count)];
        _chosen = -1;
        return Felt(said);
    }

    private Reply Choose(int value)
    {
        _chosen = (value + _values.Count) % _values.Count;
        return Reply.To(Sentence.Of(_values[_chosen]));
    }

    private Reply Judge(Answer answer) =>
        Ask(answer == _asked ? Sentence.Of(Phrase.Right) : Sentence.Of(Phrase.Wrong).Then(_asked));

    private Reply Felt(Sentence said) =>
        Reply.Of(_asked) with
        {
            Said = said,
            IsFeltAfterwards = true,
        };
}
