using System.ComponentModel.DataAnnotations;
using EdgeReader.Recognition.Money;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// How many wrong announcements are borne. Section <c>Decision</c> of the settings. An answer is
/// said when the probability that it is wrong is within the budget; otherwise a reason is.
/// </summary>
public sealed record DecisionOptions
{
    /// <summary>Of a thousand announcements of money, so many may be wrong, 0.01…100.</summary>
    [Range(0.01, 100)]
    public double WrongInThousand { get; init; } = 1;

    /// <summary>The same of practice cards, which cost nobody money, 0.01…500.</summary>
    [Range(0.01, 500)]
    public double WrongPracticeInThousand { get; init; } = 50;

    /// <summary>The probability of being wrong that is borne for an answer, 0…1.</summary>
    public double BorneFor(Answer answer) =>
        (answer.IsPractice ? WrongPracticeInThousand : WrongInThousand) / 1000;
}
