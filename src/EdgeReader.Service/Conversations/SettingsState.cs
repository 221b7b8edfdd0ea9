using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>What the owner chooses by ear: plus and minus choose an entry, main changes it.</summary>
internal sealed class SettingsState : IState
{
    private readonly Conversation _conversation;
    private readonly ConversationContext _context;
    private readonly (Func<Sentence> Say, Func<Reply> Change)[] _entries;
    private int _chosen = -1;

    public SettingsState(Conversation conversation, ConversationContext context)
    {
        _conversation = conversation;
        _context = context;
        _entries =
        [
            Entry(context.Language, () => context.NextLanguage(1)),
            Entry(context.Volume, () => context.Louder(1)),
            Entry(context.Speed, context.NextSpeed),
            Entry(context.Output, context.NextOutput),
            Entry(context.Counting, context.NextCounting),
            (() => Sentence.Of(Phrase.Practice), Practise),
        ];
    }

    public Reply On(Press press) =>
        (press.Button, press.Kind) switch
        {
            (Button.Plus, PressKind.Long) => Reply.To(_context.Louder(1)),
            (Button.Minus, PressKind.Long) => Reply.To(_context.Louder(-1)),
            (Button.Plus, _) => Choose(_chosen + 1),
            (Button.Minus, _) => Choose(_chosen < 0 ? _entries.Length - 1 : _chosen - 1),
            (Button.Main, not PressKind.Long) => _chosen < 0
                ? Reply.To(Sentence.Of(Phrase.Settings))
                : _entries[_chosen].Change(),
            _ => Leave(),
        };

    public Reply On(Answer answer) => _context.Count(answer);

    public Reply OnSilence() => Leave();

    private static (Func<Sentence>, Func<Reply>) Entry(Func<Sentence> say, Func<Sentence> change) =>
        (say, () => Reply.To(change()));

    private Reply Choose(int entry)
    {
        _chosen = (entry + _entries.Length) % _entries.Length;
        return Reply.To(_entries[_chosen].Say());
    }

    private Reply Practise() =>
        _conversation.Enter(
            new PracticeState(_conversation, _context),
            Sentence.Of(Phrase.PracticeBegins)
        );

    private Reply Leave() => _conversation.Read(Sentence.Of(Phrase.SettingsLeft));
}
