using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>The first start: a greeting, the language by ear, and what each button does.</summary>
internal sealed class WelcomeState(Conversation conversation, ConversationContext context) : IState
{
    public Reply Greeting => Reply.To(Sentence.Of(Phrase.Welcome).Then(Phrase.ChooseLanguage));

    /// <summary>What each button does, and what the reader can't tell.</summary>
    public static Sentence Explanation =>
        Sentence
            .Of(Phrase.ExplainMain)
            .Then(Phrase.ExplainPlus)
            .Then(Phrase.ExplainMinus)
            .Then(Phrase.ExplainBoth)
            .Then(Phrase.NotGenuine);

    public Reply On(Press press) =>
        (press.Button, press.Kind) switch
        {
            (Button.Plus, _) => Other(1),
            (Button.Minus, _) => Other(-1),
            (Button.Main, _) => Keep(),
            _ => Greeting,
        };

    public Reply On(Answer answer) => context.Count(answer);

    private Reply Other(int step)
    {
        context.NextLanguage(step);
        return Reply.To(Sentence.Of(Phrase.ChooseLanguage));
    }

    private Reply Keep()
    {
        context.WelcomeIsHeard();
        return conversation.Read(Explanation.Then(Phrase.Ready));
    }
}
