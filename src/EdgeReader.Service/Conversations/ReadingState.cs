using EdgeReader.Devices.Buttons;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>Notes are read: say again, total, undo, and the way to everything else.</summary>
internal sealed class ReadingState(Conversation conversation, ConversationContext context) : IState
{
    public Reply On(Press press) =>
        (press.Button, press.Kind) switch
        {
            (Button.Main, PressKind.Short) => Again(),
            (Button.Main, PressKind.Double) => Last(),
            (Button.Main, _) => conversation.Enter(
                new SettingsState(conversation, context),
                Sentence.Of(Phrase.Settings)
            ),
            (Button.Plus, PressKind.Short) => Reply.To(Total()),
            (Button.Plus, PressKind.Double) => Reply.To(Listed()),
            (Button.Plus, _) => NewCount(),
            (Button.Minus, PressKind.Short) => Undo(),
            (Button.Minus, PressKind.Double) => Wrong(),
            (Button.Minus, _) => Reply.To(Battery()),
            _ => Reply.To(context.NextOutput()),
        };

    public Reply On(Answer answer) => context.Count(answer);

    private Reply Again() => context.LastTold ?? Reply.To(Sentence.Of(Phrase.NothingYet));

    private Reply Last()
    {
        IReadOnlyList<Answer> last = context.Recent.NewestFirst;
        Phrase first = last.Count == 0 ? Phrase.NothingYet : Phrase.LastValues;
        return Reply.To(last.Aggregate(Sentence.Of(first), (said, a) => said.Then(a)));
    }

    private Sentence Total()
    {
        // Of a count that is damaged it is said each time, until a new one is started.
        Sentence? damaged = context.Tally.IsDamaged ? Sentence.Of(Phrase.CountDamaged) : null;
        Phrase first = Counted.Count == 0 ? Phrase.NothingCounted : Phrase.Total;
        Sentence said = damaged?.Then(first) ?? Sentence.Of(first);
        return Counted.Count == 0 ? said : Sum(said);
    }

    private Sentence Sum(Sentence before) =>
        before.Notes(Counted.Count).Rupees(context.Tally.Tally.Sum);

    private Sentence Listed() =>
        Counted.Count == 0
            ? Sentence.Of(Phrase.NothingCounted)
            : Counted.Aggregate(Sentence.Of(Phrase.Counted), (said, note) => said.Then(note));

    private Reply NewCount()
    {
        context.Tally.StartAnew();
        return Reply.To(Sentence.Of(Phrase.NewCount));
    }

    private Reply Undo() =>
        context.Tally.Undo() is { } note
            ? Reply.To(Sum(Sentence.Of(Phrase.Undone).Then(note).Then(Phrase.Total)), Signal.Undone)
            : Reply.To(Sentence.Of(Phrase.NothingToUndo));

    /// <summary>
    /// What was read wrongly is marked, to be looked into, and taken off the count if it is the
    /// last note there.
    /// </summary>
    private Reply Wrong()
    {
        if (context.Recent.NewestFirst is not [var answer, ..])
        {
            return Reply.To(Sentence.Of(Phrase.NothingToMark));
        }
        context.Mark(answer);
        Sentence marked = Sentence.Of(Phrase.MarkedWrong);
        return Counted is [.., var last] && last == answer && context.Tally.Undo() is { } note
            ? Reply.To(marked.Then(Phrase.Undone).Then(note), Signal.Undone)
            : Reply.To(marked);
    }

    private IReadOnlyList<Answer> Counted => context.Tally.Tally.Notes;

    private Sentence Battery() =>
        context.BatteryPercent() is { } percent
            ? Sentence.Of(Phrase.Battery).Percent((int)Math.Round(percent))
            : Sentence.Of(Phrase.BatteryUnknown);
}
