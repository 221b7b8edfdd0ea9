using System.Globalization;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Advice;

/// <summary>Says why a strategy is advised, in sentences for whoever is new to the field.</summary>
public static class AdviceSentences
{
    /// <summary>Size, similarity, the scenario with its strategy, and what to be wary of.</summary>
    public static IReadOnlyList<string> For(AdviceFigures figures, TransferStrategy strategy)
    {
        TransferScenario scenario = StrategyRules.ScenarioOf(figures);
        return
        [
            Size(figures),
            Evidence(figures),
            Probe(figures),
            $"{Name(scenario)}: {Rule(scenario, strategy)}",
            "These rules count photographs. Training draws a new scene from them each time, which "
                + "they know nothing of: with few photographs they may be too careful.",
        ];
    }

    private static string Size(AdviceFigures figures)
    {
        LabelSize thinnest = figures.Thinnest;
        bool isLarge = figures.MedianDistinct >= StrategyRules.Large;
        string size = isLarge ? "much" : "little";
        string thin =
            isLarge && thinnest.Distinct < StrategyRules.Large
                ? $" {thinnest.Label} has only {thinnest.Distinct}, too few by the same rule."
                : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Size: {figures.Notes:N0} photographs of notes, {figures.MedianPhotographs:N0} of the "
                + $"median label; without near-duplicates, {figures.MedianDistinct:N0}. That is "
                + $"{size}, the line being {StrategyRules.Large}: from there on, training every "
                + $"layer has usually beaten a frozen base (Kornblith et al. 2019).{thin}"
        );
    }

    private static string Evidence(AdviceFigures figures)
    {
        string known = StrategyRules.KnowsNotes(figures)
            ? "ImageNet's features know something of notes."
            : "that is no sign that ImageNet's features know anything of notes.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Similarity: LogME (You et al. 2021), the evidence in the base's features for the "
                + $"labels, is {figures.Evidence:F2} nats a photograph, with the labels shuffled "
                + $"{figures.EvidenceByChance:F2}: {known}"
        );
    }

    private static string Probe(AdviceFigures figures)
    {
        ProbeOutcome probe = figures.Probe;
        string asked = string.Create(
            CultureInfo.InvariantCulture,
            $"A linear classifier on the frozen base finds the value of {probe.AtRandom:P1} of the "
                + $"notes if it has learnt from other photographs of the same origins, and of "
                + $"{probe.AcrossOrigins:P1} if it has not."
        );
        if (!StrategyRules.IsProbeTelling(figures))
        {
            return asked
                + " That is too near to guessing to tell whether notes are like ImageNet: they "
                + "count as unlike, because likeness has to be shown.";
        }
        double kept = probe.AcrossOrigins / probe.AtRandom;
        string found =
            kept >= StrategyRules.Similar
                ? "the features hold on strangers' photographs; notes count as like ImageNet."
                : "the features lean on the scenery more than they should, so that notes count "
                    + "as unlike ImageNet.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{asked} That keeps {kept:P0}, the line being {StrategyRules.Similar:P0}: {found}"
        );
    }

    private static string Name(TransferScenario scenario) =>
        scenario switch
        {
            TransferScenario.SmallSimilar => "Little data, like ImageNet",
            TransferScenario.SmallDifferent => "Little data, unlike ImageNet",
            TransferScenario.LargeSimilar => "Much data, like ImageNet",
            _ => "Much data, unlike ImageNet",
        };

    private static string Rule(TransferScenario scenario, TransferStrategy strategy) =>
        scenario switch
        {
            TransferScenario.SmallSimilar =>
                "freeze the base and train the classifier only (frozen). The features fit, and so "
                    + "few pictures would be learnt by heart by more weights.",
            TransferScenario.SmallDifferent =>
                $"keep the early layers and train from block {strategy.FirstTrainedBlock} on "
                    + "(partial). Edges and textures are common to all pictures, late layers are "
                    + "ImageNet's own (Yosinski et al. 2014), and all layers would be too many "
                    + "for so few pictures.",
            TransferScenario.LargeSimilar =>
                "train every layer from ImageNet's weights (full). There is enough to do so "
                    + "without learning it by heart, and the start is near the goal.",
            _ when !strategy.StartsFromImageNet =>
                "train every layer from random weights (scratch). There is as much to learn from "
                    + "as ImageNet had, and its weights are no help.",
            _ => "train every layer from ImageNet's weights (full). The late layers have to be "
                + "learnt anew, there is enough to do so, and starting from ImageNet's weights "
                + "helps even then (CS231n).",
        };
}
