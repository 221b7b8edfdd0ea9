using EdgeReader.Recognition.Decisions;

namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>What the trained network is worth, and what was chosen from that.</summary>
/// <param name="Temperature">Divides the logits before the softmax.</param>
/// <param name="NoneBias">Added to the logit of none before that.</param>
/// <param name="Money">The threshold for money and what it let through.</param>
/// <param name="Practice">The threshold for practice cards and what it let through.</param>
/// <param name="MoneyTable">What other thresholds for money would have let through.</param>
/// <param name="Variants">Photographs, by precision and number of looks: see Shipped.</param>
/// <param name="LookedTwice">Share of the photographs, 0…1, that got a second look.</param>
/// <param name="Rounding">What int8 costs at the first look.</param>
/// <param name="Details">Of the variant that ships.</param>
/// <param name="Scenes">Scenes of cards, and of nothing, that were not learnt from.</param>
public sealed record HeldOutReport(
    double Temperature,
    double NoneBias,
    ThresholdRow Money,
    ThresholdRow Practice,
    IReadOnlyList<ThresholdRow> MoneyTable,
    IReadOnlyList<HeldOutVariant> Variants,
    double LookedTwice,
    RoundingCost Rounding,
    HeldOutDetails Details,
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

    /// <summary>From this probability of the likeliest answer on, one look is enough.</summary>
    public const double SecondLook = 0.9;

    /// <summary>The variant that ships: int8, a second look where the first is unsure.</summary>
    public HeldOutVariant Shipped => Variants[^1];

    /// <summary>Fits temperature and bias, chooses the thresholds and counts.</summary>
    /// <param name="exact">Photographs, each judged in float without its group.</param>
    /// <param name="rounded">The same in int8, in the same order.</param>
    /// <param name="scenes">Judged in int8 by the network that ships.</param>
    public static HeldOutReport Of(
        IReadOnlyList<LabelledLooks> exact,
        IReadOnlyList<LabelledLooks> rounded,
        IReadOnlyList<LabelledLooks> scenes
    )
    {
        (double temperature, double bias) = TemperatureCalibration.Fit([
            .. rounded.Select(p => p.First),
        ]);
        exact = Biased(exact);
        rounded = Biased(rounded);
        JudgedPicture[] shipped = Together(rounded);
        JudgedPicture[] drawn = Together(Biased(scenes));
        var table = AnswerThreshold.Table(shipped, (p, a) => p.IsMoney(a));
        ThresholdRow money = AnswerThreshold.Choose(table, WrongMoneyBudget * shipped.Length);
        // A photograph taken for a card counts too, but the many of them lend it no slack.
        ThresholdRow practice = AnswerThreshold.Choose(
            AnswerThreshold.Table([.. shipped, .. drawn], (p, a) => p.IsPractice(a)),
            WrongPracticeBudget * drawn.Length
        );
        DecisionThresholds thresholds = new(money.Threshold, practice.Threshold);
        return new(
            temperature,
            bias,
            money,
            practice,
            table,
            [
                HeldOutVariant.Of("float, one look", First(exact), thresholds),
                HeldOutVariant.Of("float, two looks", Together(exact), thresholds),
                HeldOutVariant.Of("int8, one look", First(rounded), thresholds),
                HeldOutVariant.Of("int8, two looks", shipped, thresholds),
            ],
            rounded.Average(p => p.IsUnsure(temperature, SecondLook) ? 1 : 0),
            RoundingCost.Between(
                [.. exact.Select(p => p.First)],
                [.. rounded.Select(p => p.First)]
            ),
            HeldOutDetails.Of(shipped, thresholds),
            Tally.Of(drawn, thresholds)
        );

        LabelledLooks[] Biased(IEnumerable<LabelledLooks> pictures) =>
            [.. pictures.Select(p => p.WithNoneBias(bias))];

        JudgedPicture[] Together(IEnumerable<LabelledLooks> pictures) =>
            [.. pictures.Select(p => p.Together(temperature, SecondLook).At(temperature))];

        JudgedPicture[] First(IEnumerable<LabelledLooks> pictures) =>
            [.. pictures.Select(p => p.First.At(temperature))];
    }
}
