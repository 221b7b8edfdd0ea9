using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Service.Announcing;

/// <summary>
/// What a reason or a signal feels like, for those who can't hear it. The first pulse tells whose
/// it is: a short one is a value's, a long one begins guidance, a very long one what is the matter
/// with the reader, a tick the answer to a press. Pulses after it tell which, as sequences are
/// told apart and simultaneous patterns are not.
/// </summary>
public static class ReasonPatterns
{
    /// <summary>
    /// All of them: "," is a tick, "." a short pulse, "-" a long one, "=" a very long one. Reasons
    /// that ask for the same thing share one. The README of Devices/Haptics has it in words.
    /// </summary>
    internal static readonly IReadOnlyDictionary<Enum, string> Table = new Dictionary<Enum, string>
    {
        [Reason.NoNote] = "-",
        [Reason.Unsure] = "-.-.",
        [Reason.TooDark] = "-.", // the light
        [Reason.TooBright] = "-.",
        [Reason.Backlit] = "-.",
        [Reason.Moving] = "--", // stay
        [Reason.TooFar] = "-..", // come
        [Reason.TooNear] = "--.", // go
        [Reason.Blurred] = "--.",
        [Reason.MoveLeft] = "-.-",
        [Reason.MoveRight] = "-..-",
        [Reason.MoveUp] = "-...",
        [Reason.MoveDown] = "--..",
        [Reason.Tilted] = "---", // hold it otherwise
        [Reason.Covered] = "---",
        [Reason.TwoNotes] = "-.--",
        [Signal.Fault] = "=",
        [Signal.CannotGoOn] = "==",
        [Signal.BatteryLow] = "=.",
        [Signal.BatteryVeryLow] = "=..",
        [Signal.Asleep] = "=-",
        [Signal.Understood] = ",",
        [Signal.Undone] = ",-",
    };

    /// <summary>The pattern of a reason.</summary>
    public static HapticPattern Of(Reason reason) => HapticPattern.Signal(Table[reason]);

    /// <summary>The pattern of a signal.</summary>
    public static HapticPattern Of(Signal signal) => HapticPattern.Signal(Table[signal]);
}
