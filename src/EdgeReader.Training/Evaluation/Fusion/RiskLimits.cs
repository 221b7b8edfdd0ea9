using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>
/// Finds out which announcements together keep within a budget: as many as possible, the surest
/// first, while their mean risk and the share of them that is wrong are both within it.
/// </summary>
public static class RiskLimits
{
    /// <summary>However many are right: nothing is said that is wrong more often than this.</summary>
    private const double MostRisk = 0.05;

    private static readonly double[] Budgets = [20, 10, 5, 2, 1, 0.5, 0.2, 0.1];

    /// <summary>A limit for each of some budgets, falling.</summary>
    /// <param name="pictures">What is thought of pictures, and what they show.</param>
    public static IReadOnlyList<RiskLimit> Of(IReadOnlyList<JudgedPicture> pictures)
    {
        // Notes and pictures without one weigh half each, however many there are.
        var weights = pictures
            .CountBy(p => p.IsNothing)
            .ToDictionary(c => c.Key, c => 1.0 / c.Value);
        var said = pictures
            .Select(p => (Picture: p, Said: p.Likeliest))
            .Where(p => p.Picture.IsMoney(p.Said.Answer))
            .Select(p => new Announcement(
                1 - p.Said.Probability,
                p.Said.Answer != p.Picture.Truth,
                weights[p.Picture.IsNothing]
            ))
            .Where(a => a.Risk <= MostRisk)
            .OrderBy(a => a.Risk)
            .ToList();
        return [.. Budgets.Select(b => new RiskLimit(b, Limit(said, b / 1000)))];
    }

    private static double Limit(IReadOnlyList<Announcement> said, double budget)
    {
        (double weight, double risk, double wrong, double limit) = (0, 0, 0, 0);
        foreach (Announcement announcement in said)
        {
            weight += announcement.Weight;
            risk += announcement.Weight * announcement.Risk;
            wrong += announcement.IsWrong ? announcement.Weight : 0;
            if (Math.Max(risk, wrong) <= budget * weight)
            {
                limit = announcement.Risk;
            }
        }
        return limit;
    }

    private readonly record struct Announcement(double Risk, bool IsWrong, double Weight);
}
