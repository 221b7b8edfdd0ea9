using EdgeReader.Devices.Haptics;
using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Service.Announcing;

/// <summary>
/// What a reason feels like, for those who can't hear it. All begin with a long pulse, which no
/// value has; short and long ones after it tell what to do, as sequences are told apart and
/// simultaneous patterns are not.
/// </summary>
public static class ReasonPatterns
{
    /// <summary>The pattern of a reason; "-" is a long pulse and "." a short one.</summary>
    public static HapticPattern Of(Reason reason) => HapticPattern.Signal(SignalOf(reason));

    private static string SignalOf(Reason reason) =>
        reason switch
        {
            Reason.TooDark or Reason.TooBright or Reason.Backlit => "-.", // the light
            Reason.Moving => "--", // stay
            Reason.TooFar => "-..", // come
            Reason.Blurred or Reason.TooNear => "--.", // go
            Reason.MoveLeft => "-.-",
            Reason.MoveRight => "-..-",
            Reason.MoveUp => "-...",
            Reason.MoveDown => "--..",
            Reason.Tilted or Reason.Covered => "---", // hold it otherwise
            Reason.TwoNotes => "-.--",
            _ => "-",
        };
}
