namespace EdgeReader.Service.Announcing;

/// <summary>Something that was said and felt.</summary>
/// <param name="At">When, on the camera's time axis.</param>
/// <param name="Label">
/// What, for example <c>practice_500</c> or <c>reason_tooFar</c>; of an answer to a press the
/// keys of all that is said.
/// </param>
/// <param name="Value">The denomination, or null where it is no note's.</param>
/// <param name="IsPractice">Whether it is a practice card's.</param>
/// <param name="Text">What is spoken.</param>
/// <param name="Pulses">How many pulses are felt: ordinal for a value.</param>
/// <param name="AnswerTime">
/// From something coming into view to the decision; null where it was no decision about a view, but
/// the answer to a press, or about the reader itself.
/// </param>
public sealed record Announcement(
    TimeSpan At,
    string Label,
    int? Value,
    bool IsPractice,
    string Text,
    int Pulses,
    TimeSpan? AnswerTime
)
{
    /// <summary>Whether it is about what was shown, for the first time.</summary>
    public bool IsOfView => AnswerTime is not null;
}
