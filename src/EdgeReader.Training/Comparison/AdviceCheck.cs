using System.Globalization;
using EdgeReader.Training.Advice;

namespace EdgeReader.Training.Comparison;

/// <summary>An advice beside what training showed.</summary>
/// <param name="Budget">What the strategies had alike: "pictures" or "time".</param>
/// <param name="PhotographsPerLabel">Photographs of each label learnt from; null for all.</param>
/// <param name="Advice">What the advisor said of just these photographs.</param>
/// <param name="AdvisedAccuracy">What the advised strategy came to, 0…1.</param>
/// <param name="Winner">The strategy that came to most.</param>
/// <param name="WinnersAccuracy">What that is, 0…1.</param>
/// <param name="Margin">
/// Difference from which on so many notes tell two accuracies apart: two standard errors of the
/// difference of two shares, 0…1.
/// </param>
public sealed record AdviceCheck(
    string Budget,
    int? PhotographsPerLabel,
    StrategyAdvice Advice,
    double AdvisedAccuracy,
    string Winner,
    double WinnersAccuracy,
    double Margin
)
{
    /// <summary>Whether no strategy came to more.</summary>
    public bool IsRight => AdvisedAccuracy >= WinnersAccuracy;

    /// <summary>Says whether the advice was right, and what following it would have cost.</summary>
    public string Sentence
    {
        get
        {
            string data = PhotographsPerLabel is { } count
                ? $"{count} photographs a label"
                : "All photographs";
            string asked = $"{data}, the same {Budget}: advised {Advice.Strategy}";
            if (IsRight)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{asked}, and nothing came to more ({WinnersAccuracy:P1})."
                );
            }
            double lost = WinnersAccuracy - AdvisedAccuracy;
            string noise = lost < Margin ? ", which so few notes can't tell from chance" : "";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{asked} ({AdvisedAccuracy:P1}), which was wrong: {Winner} came to "
                    + $"{WinnersAccuracy:P1}, {100 * lost:F1} points more{noise}."
            );
        }
    }

    /// <summary>Holds an advice against the runs of one budget.</summary>
    /// <param name="advice">What was said.</param>
    /// <param name="runs">At least the advised strategy's, all of one budget.</param>
    /// <param name="notes">Held-out notes that the runs were measured on.</param>
    public static AdviceCheck Of(StrategyAdvice advice, IReadOnlyList<StrategyRun> runs, int notes)
    {
        StrategyRun advised = runs.First(r => r.Strategy == advice.Strategy);
        StrategyRun winner = runs.MaxBy(r => r.Accuracy)!;
        double variance = Variance(advised.Accuracy) + Variance(winner.Accuracy);
        return new(
            winner.Budget,
            winner.PhotographsPerLabel,
            advice,
            advised.Accuracy,
            winner.Strategy,
            winner.Accuracy,
            2 * Math.Sqrt(variance / notes)
        );

        static double Variance(double share) => share * (1 - share);
    }
}
