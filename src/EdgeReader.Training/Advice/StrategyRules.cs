using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Advice;

/// <summary>
/// The field's usual rules, from measurements to a scenario and from there to a strategy.
/// Sources: Stanford's CS231n, notes on transfer learning, for the four scenarios; Yosinski et
/// al. 2014 (arXiv:1411.1792) for why early layers can be kept and late ones not; Kornblith et
/// al. 2019 (arXiv:1805.08974) for how little data training every layer needs.
/// </summary>
public static class StrategyRules
{
    /// <summary>
    /// Distinct photographs of the median label from which on there is much data. Training every
    /// layer beat a frozen base in 179 of Kornblith's 192 comparisons, and the smallest of the
    /// sets compared, Oxford's 102 flowers, has 20 pictures a label.
    /// </summary>
    public const int Large = 20;

    /// <summary>
    /// Distinct photographs of the median label from which on the base could be done without:
    /// about as many as it was itself trained on (1,281,167 in ImageNet's 1,000 labels).
    /// </summary>
    public const int AsMuchAsImageNet = 1000;

    /// <summary>
    /// Share of what the probe finds at home that it has to find on strangers' photographs for
    /// the base to fit as it is. A frozen base can't win back what is lost there: a reader that
    /// shall be right on 96 % has no tenth to lose. A judgement, not a law.
    /// </summary>
    public const double Similar = 0.9;

    /// <summary>
    /// How many times better than guessing the probe must be at home to say anything of the
    /// base: below, it lacks photographs, not features.
    /// </summary>
    public const double BetterThanGuessing = 2;

    /// <summary>
    /// Nats in all by which the evidence must exceed that of shuffled labels to count: strong
    /// evidence. Source: Kass and Raftery 1995, "Bayes Factors" (2 ln B > 6).
    /// </summary>
    public const double StrongEvidence = 3;

    /// <summary>Whether the base's features say anything of the labels.</summary>
    public static bool KnowsNotes(AdviceFigures figures) =>
        (figures.Evidence - figures.EvidenceByChance) * figures.Notes >= StrongEvidence;

    /// <summary>Whether the probe had enough to learn from for its answer to count.</summary>
    public static bool IsProbeTelling(AdviceFigures figures) =>
        figures.Probe.AtRandom >= BetterThanGuessing * figures.LargestShare;

    /// <summary>The scenario. Likeness has to be shown: where it can't be, there is none.</summary>
    public static TransferScenario ScenarioOf(AdviceFigures figures)
    {
        bool isSimilar =
            IsProbeTelling(figures)
            && figures.Probe.AcrossOrigins >= Similar * figures.Probe.AtRandom;
        return (figures.MedianDistinct >= Large, isSimilar) switch
        {
            (false, true) => TransferScenario.SmallSimilar,
            (false, false) => TransferScenario.SmallDifferent,
            (true, true) => TransferScenario.LargeSimilar,
            (true, false) => TransferScenario.LargeDifferent,
        };
    }

    /// <summary>What the rules make of a scenario.</summary>
    public static TransferStrategy StrategyFor(AdviceFigures figures) =>
        ScenarioOf(figures) switch
        {
            TransferScenario.SmallSimilar => TransferStrategy.Frozen,
            TransferScenario.SmallDifferent => TransferStrategy.Partial(TransferStrategy.LastThird),
            TransferScenario.LargeDifferent
                when figures.MedianDistinct >= AsMuchAsImageNet && !KnowsNotes(figures) =>
                TransferStrategy.Scratch,
            _ => TransferStrategy.Full,
        };
}
