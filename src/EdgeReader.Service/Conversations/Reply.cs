using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Conversations;

/// <summary>What is said and felt of a note, of a reason or of a press.</summary>
/// <param name="Said">What is said.</param>
/// <param name="Felt">What is felt meanwhile.</param>
public sealed record Reply(Sentence Said, HapticPattern Felt)
{
    /// <summary>Whether it is felt only when it was said: to attend to one after the other.</summary>
    public bool IsFeltAfterwards { get; init; }

    /// <summary>Whether the reader is switched off when this was said.</summary>
    public bool SwitchesOff { get; init; }

    /// <summary>To a press: felt as a tick, which says that it was understood.</summary>
    public static Reply To(Sentence said, Signal felt = Signal.Understood) =>
        new(said, ReasonPatterns.Of(felt));

    /// <summary>A value and its pulses.</summary>
    public static Reply Of(Answer answer) =>
        new(Sentence.Of(answer), HapticPattern.Ordinal(answer.Denomination.Pulses));

    /// <summary>A reason and its signal.</summary>
    public static Reply Of(Reason reason) => new(Sentence.Of(reason), ReasonPatterns.Of(reason));
}
