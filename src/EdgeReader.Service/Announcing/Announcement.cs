namespace EdgeReader.Service.Announcing;

/// <summary>Something that was said and felt.</summary>
/// <param name="At">When, on the camera's time axis.</param>
/// <param name="Label">The phrase's key, for example <c>practice_500</c>.</param>
/// <param name="Value">The denomination, or null for a reason.</param>
/// <param name="IsPractice">Whether it is a practice card's.</param>
/// <param name="Text">What is spoken.</param>
/// <param name="Pulses">How many pulses are felt: ordinal for a value, 1 long for a reason.</param>
/// <param name="AnswerTime">From something coming into view to the decision.</param>
/// <param name="IsRepeat">Whether a button asked to hear it again.</param>
public sealed record Announcement(
    TimeSpan At,
    string Label,
    int? Value,
    bool IsPractice,
    string Text,
    int Pulses,
    TimeSpan AnswerTime,
    bool IsRepeat = false
);
