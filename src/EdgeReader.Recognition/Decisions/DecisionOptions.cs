using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// How many wrong announcements are borne. Section <c>Decision</c> of the settings. What can't be
/// said within the budget gets a reason instead.
/// </summary>
public sealed record DecisionOptions
{
    /// <summary>Of a thousand announcements of money, so many may be wrong, 0.01…100.</summary>
    [Range(0.01, 100)]
    public double WrongInThousand { get; init; } = 1;

    /// <summary>
    /// A practice card is said when the probability that it is another is within so many in a
    /// thousand, 0.01…500: that costs nobody money.
    /// </summary>
    [Range(0.01, 500)]
    public double WrongPracticeInThousand { get; init; } = 50;
}
