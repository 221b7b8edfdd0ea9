using EdgeReader.Simulation.Playing;

namespace EdgeReader.Simulation.Results;

/// <summary>How presentations went, in numbers.</summary>
/// <param name="Presentations">How many there were.</param>
/// <param name="Known">Of them: something was shown that has a right answer.</param>
/// <param name="Answered">Of the known: the right answer was given.</param>
/// <param name="Wrong">Of all: a wrong one was.</param>
/// <param name="GaveUp">Of the known: none was.</param>
/// <param name="ReasonTrue">Of those given up: the last reason given was true.</param>
/// <param name="SecondsP50">Median seconds from the hand's coming to the right answer.</param>
/// <param name="SecondsP95">19 of 20 take less.</param>
/// <param name="Unaided">Of the answered: before any hint was given.</param>
/// <param name="UnaidedSecondsP95">19 of 20 of them take less.</param>
/// <param name="FalseOnNothing">Of those without a right answer: something was announced.</param>
public sealed record SimulationCounts(
    int Presentations,
    int Known,
    int Answered,
    int Wrong,
    int GaveUp,
    int ReasonTrue,
    double SecondsP50,
    double SecondsP95,
    int Unaided,
    double UnaidedSecondsP95,
    int FalseOnNothing
)
{
    /// <summary>Counts.</summary>
    public static SimulationCounts Of(IReadOnlyCollection<Presented> played)
    {
        double[] seconds = Ascending(played);
        double[] unaided = Ascending(played.Where(p => p.IsAnsweredUnaided));
        return new(
            played.Count,
            played.Count(p => p.IsKnown),
            played.Count(p => p.IsAnswered),
            played.Count(p => p.IsWrong),
            played.Count(p => p.IsGivenUp),
            played.Count(p => p.IsGivenUp && p.IsReasonTrue),
            Quantile(seconds, 0.5),
            Quantile(seconds, 0.95),
            unaided.Length,
            Quantile(unaided, 0.95),
            played.Count(p => !p.IsKnown && p.Answers.Count > 0)
        );
    }

    private static double[] Ascending(IEnumerable<Presented> played) =>
        [.. played.Select(p => p.Seconds).OfType<double>().Order()];

    private static double Quantile(double[] ascending, double share) =>
        ascending.Length == 0 ? 0 : Math.Round(ascending[(int)(share * (ascending.Length - 1))], 3);
}
