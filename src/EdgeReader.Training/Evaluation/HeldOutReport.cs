namespace EdgeReader.Training.Evaluation;

/// <summary>What the trained classifier is worth, and what was chosen from that.</summary>
/// <param name="Temperature">Divides the logits before the softmax.</param>
/// <param name="Money">The threshold for money and what it let through.</param>
/// <param name="Practice">The threshold for practice cards and what it let through.</param>
/// <param name="MoneyTable">What other thresholds for money would have let through.</param>
/// <param name="ByGroup">Photographs of each held-out group.</param>
/// <param name="Photographs">All held-out photographs together.</param>
/// <param name="Scenes">Scenes of cards, and of nothing, that were not learnt from.</param>
public sealed record HeldOutReport(
    double Temperature,
    ThresholdRow Money,
    ThresholdRow Practice,
    IReadOnlyList<ThresholdRow> MoneyTable,
    IReadOnlyDictionary<string, Tally> ByGroup,
    Tally Photographs,
    Tally Scenes
)
{
    /// <summary>
    /// Wrong announcements of money that are borne, as a share of the held-out photographs:
    /// one in a thousand, for a wrong value is worse than no answer.
    /// </summary>
    public const double WrongMoneyBudget = 0.001;

    /// <summary>The same for practice cards, which cost nobody money, of the held-out scenes.</summary>
    public const double WrongPracticeBudget = 0.005;

    /// <summary>Fits the temperature, chooses the thresholds and counts.</summary>
    /// <param name="photographs">Each judged by a classifier that its group was kept from.</param>
    /// <param name="scenes">Judged by the classifier that ships.</param>
    public static HeldOutReport Of(
        IReadOnlyList<LabelledLogits> photographs,
        IReadOnlyList<LabelledLogits> scenes
    )
    {
        double temperature = TemperatureCalibration.Fit(photographs);
        List<LabelledLogits> all = [.. photographs, .. scenes];
        var table = AnswerThreshold.Table(photographs, temperature, (p, a) => p.IsMoney(a));
        var cards = AnswerThreshold.Table(all, temperature, (p, a) => p.IsPractice(a));
        ThresholdRow money = AnswerThreshold.Choose(table, WrongMoneyBudget * photographs.Count);
        // A photograph taken for a card counts too, but the many of them lend it no slack.
        ThresholdRow practice = AnswerThreshold.Choose(cards, WrongPracticeBudget * scenes.Count);
        Tally Count(IEnumerable<LabelledLogits> pictures) =>
            Tally.Of(pictures, temperature, money.Threshold, practice.Threshold);
        return new(
            temperature,
            money,
            practice,
            table,
            photographs.GroupBy(p => p.Group).ToDictionary(g => g.Key, Count),
            Count(photographs),
            Count(scenes)
        );
    }

    /// <summary>Prints the figures, a line a group.</summary>
    public void Print(TextWriter output)
    {
        foreach ((string group, Tally tally) in ByGroup)
        {
            Print(output, $"Held out {group}", tally);
        }
        Print(output, "Held out, all photographs", Photographs);
        Print(output, "Scenes not learnt from", Scenes);
        output.WriteLine(
            $"Temperature {Temperature:F3}; announced from {Money.Threshold:F3} (money) and "
                + $"{Practice.Threshold:F3} (practice cards) on."
        );
    }

    private static void Print(TextWriter output, string what, Tally tally) =>
        output.WriteLine(
            $"{what}: of {tally.Notes} notes or cards {tally.Right} right, {tally.Wrong} wrong, "
                + $"{tally.Silent} silent (likeliest right: {tally.Likeliest}); of "
                + $"{tally.Nothing} without any, {tally.Announced} announced"
        );
}
