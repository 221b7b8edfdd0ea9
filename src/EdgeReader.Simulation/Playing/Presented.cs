using EdgeReader.Recognition.Decisions;
using EdgeReader.Simulation.Showing;

namespace EdgeReader.Simulation.Playing;

/// <summary>How a presentation went.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Kind">What was shown.</param>
/// <param name="Truth">Key of the right answer; null where there is none.</param>
/// <param name="Given">How it was shown.</param>
/// <param name="Answers">What was said to be shown, and after how many seconds.</param>
/// <param name="Hints">What else was said, after how many seconds, and whether it was true.</param>
/// <param name="Frames">How many frames were read.</param>
public sealed record Presented(
    int Number,
    string Kind,
    string? Truth,
    Circumstances Given,
    IReadOnlyList<(string Key, double Seconds)> Answers,
    IReadOnlyList<(Reason Reason, double Seconds, bool IsTrue)> Hints,
    int Frames
)
{
    /// <summary>Whether something was shown that has a right answer.</summary>
    public bool IsKnown => Truth is not null;

    /// <summary>Whether the right answer was given.</summary>
    public bool IsAnswered => IsKnown && Answers.Any(a => a.Key == Truth);

    /// <summary>Whether anything was said to be shown that was not.</summary>
    public bool IsWrong => Answers.Any(a => a.Key != Truth);

    /// <summary>Whether it was known and no answer at all was given.</summary>
    public bool IsGivenUp => IsKnown && Answers.Count == 0;

    /// <summary>Whether the last reason given was true; false where none was given.</summary>
    public bool IsReasonTrue => Hints.Count > 0 && Hints[^1].IsTrue;

    /// <summary>Whether the right answer was given before anything else was said.</summary>
    public bool IsAnsweredUnaided => IsAnswered && Hints.All(h => h.Seconds > Seconds);

    /// <summary>Seconds from the hand's coming to the right answer; null without one.</summary>
    public double? Seconds => IsAnswered ? Answers.First(a => a.Key == Truth).Seconds : null;
}
