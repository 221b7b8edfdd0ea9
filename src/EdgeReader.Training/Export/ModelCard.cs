using System.Globalization;
using System.Text;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export;

/// <summary>Writes MODEL_CARD.md from the same figures as the manifest.</summary>
public static class ModelCard
{
    /// <summary>The card's text, Markdown.</summary>
    public static string Write(
        BundleManifest manifest,
        TrainingFacts facts,
        HeldOutReport report,
        Agreement agreement
    )
    {
        StringBuilder card = new();
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"""
            # {manifest.Id}

            Tells {manifest.Labels.Count} labels apart: the designs of {manifest.Currency} notes,
            the practice cards, none. EfficientNet-Lite0 with ImageNet weights (Apache-2.0, see
            models/base); the convolutional base is {facts.Strategy}, a new classifier is trained
            on its features. int8 (QDQ, S8S8, weights per channel), {manifest.Input.Size} ×
            {manifest.Input.Size} pixels, the whole picture squeezed into the square.

            ## Use and limits
            It proposes a value; the reader's decision says it or says why not. It cannot tell
            genuine from counterfeit. A frozen base is the first stretch, not the goal: on
            photographs of people and places that it has not seen it is often silent, and the
            table below says how often it is wrong. Fold, wear, dark and crowded backgrounds are
            rare in its photographs.

            ## Data
            {facts.Photographs} photographs by several people, of which none is part of this
            project; {facts.Pictures} pictures with changed views and drawn scenes. Seed
            {facts.Seed}.

            ## Accuracy
            Each row's photographs were judged by a classifier that learnt from the other rows
            only. Photographs as they are, never scenes; float; answers by value, announced from
            {report.Money.Threshold:0.###} (money) and {report.Practice.Threshold:0.###}
            (practice cards) on, at a temperature of {report.Temperature:0.###}. Thresholds and
            temperature were chosen on these same pictures, as the smallest at which at most
            {HeldOutReport.WrongMoneyBudget:0.#%} of the photographs are announced wrongly as
            money, and {HeldOutReport.WrongPracticeBudget:0.#%} of the drawn scenes as practice
            cards: strangers' photographs will fare somewhat worse.

            | held out | notes | right | wrong | silent | likeliest is right | no note | announced |
            |---|---|---|---|---|---|---|---|
            """
        );
        foreach ((string group, Tally tally) in report.ByGroup)
        {
            AppendRow(card, group, tally);
        }
        AppendRow(card, "all photographs", report.Photographs);
        AppendRow(card, "drawn scenes not learnt from", report.Scenes);
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"""

            ## int8
            On {agreement.Pictures} drawn scenes that were not learnt from, int8 and float have the
            same likeliest label {agreement.SameLabel} times; the largest difference of a logit is
            {agreement.LargestLogitDifference:0.###}, the mean {agreement.MeanLogitDifference:0.####}.
            """
        );
        return card.ToString();
    }

    private static void AppendRow(StringBuilder card, string group, Tally t) =>
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {group} | {t.Notes} | {t.Right} | {t.Wrong} | {t.Silent} | {t.Likeliest} "
                + $"| {t.Nothing} | {t.Announced} |"
        );
}
