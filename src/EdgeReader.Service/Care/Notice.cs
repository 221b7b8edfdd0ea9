using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Care;

/// <summary>What a notice is about, the more urgent first: only the newest of each is said.</summary>
public enum Topic
{
    /// <summary>Battery, supply and their gauge.</summary>
    Power,

    /// <summary>The camera, and whether the reader is awake.</summary>
    Camera,

    /// <summary>Heat.</summary>
    Heat,

    /// <summary>The loudspeaker.</summary>
    Sound,

    /// <summary>The vibration motor.</summary>
    Motor,

    /// <summary>The lamp.</summary>
    Light,

    /// <summary>The program, which had to be started again.</summary>
    Program,

    /// <summary>What is kept on the memory card.</summary>
    Memory,

    /// <summary>A new model.</summary>
    Model,
}

/// <summary>Something that the reader has to say about itself.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Reply">What is said and felt.</param>
public sealed record Notice(Topic Topic, Reply Reply)
{
    /// <summary>Whether the reader is switched off when this was said.</summary>
    public bool SwitchesOff => Reply.SwitchesOff;

    /// <summary>Something that fails.</summary>
    public static Notice Fault(Topic topic, Sentence said) =>
        new(topic, Reply.To(said, Signal.Fault));

    /// <summary>Something that fails.</summary>
    public static Notice Fault(Topic topic, Phrase phrase) => Fault(topic, Sentence.Of(phrase));

    /// <summary>Something that is well again.</summary>
    public static Notice Good(Topic topic, Phrase phrase) =>
        new(topic, Reply.To(Sentence.Of(phrase)));

    /// <summary>What a policy wants to be told; null where a press was answered already.</summary>
    public static Notice? Of(CareNotice care) =>
        care switch
        {
            CareNotice.BatteryLow => Battery(Phrase.BatteryLow, Signal.BatteryLow),
            CareNotice.BatteryVeryLow => Battery(Phrase.BatteryVeryLow, Signal.BatteryVeryLow),
            CareNotice.BatteryEmpty => new(
                Topic.Power,
                Reply.To(Sentence.Of(Phrase.BatteryEmpty), Signal.BatteryVeryLow) with
                {
                    SwitchesOff = true,
                }
            ),
            CareNotice.BatteryUnknown => Fault(Topic.Power, Phrase.BatteryUnknown),
            CareNotice.WeakSupply => Fault(Topic.Power, Phrase.WeakSupply),
            CareNotice.TooHot => Fault(Topic.Heat, Phrase.TooHot),
            CareNotice.TooHotToSee => Fault(Topic.Heat, Phrase.TooHotToSee),
            CareNotice.CoolAgain => Good(Topic.Heat, Phrase.CoolAgain),
            CareNotice.SeesAgain => Good(Topic.Camera, Phrase.Ready),
            _ => null,
        };

    private static Notice Battery(Phrase phrase, Signal signal) =>
        new(Topic.Power, Reply.To(Sentence.Of(phrase), signal));
}
