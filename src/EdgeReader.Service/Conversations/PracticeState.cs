using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>Cards and notes are explained, not counted: first what it is, then how that feels.</summary>
internal sealed class PracticeState(Conversation conversation, ConversationContext context) : IState
{
    private Answer? _shown;

    public Reply On(Press press) =>
        (press.Button, press.Kind) switch
        {
            (Button.Plus, not PressKind.Long) => Quiz(),
            // A note may have cut it off at the welcome.
            (Button.Minus, PressKind.Short) => Reply.To(WelcomeState.Explanation),
            (Button.Main, PressKind.Long) => conversation.Read(Sentence.Of(Phrase.PracticeEnds)),
            (Button.Main, _) when _shown is { } shown => On(shown),
            _ => Reply.To(Sentence.Of(Phrase.PracticeBegins)),
        };

    public Reply On(Answer answer)
    {
        _shown = answer;
        return Reply.Of(answer) with
        {
            Said = Sentence.Of(answer).Then(Phrase.FeelsLike),
            IsFeltAfterwards = true,
        };
    }

    private Reply Quiz() =>
        conversation.Enter(new QuizState(conversation, context)).Ask(Sentence.Of(Phrase.Quiz));
}
