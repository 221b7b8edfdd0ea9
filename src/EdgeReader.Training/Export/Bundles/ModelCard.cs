using System.Globalization;
using System.Text;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Benchmark;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.HeldOut;

namespace EdgeReader.Training.Export.Bundles;

/// <summary>Writes MODEL_CARD.md from the same figures as the manifest.</summary>
public static class ModelCard
{
    /// <summary>The card's text, Markdown.</summary>
    /// <param name="manifest">The bundle's.</param>
    /// <param name="outcome">All that the bundle is written from.</param>
    /// <param name="speed">Of training, where it was measured.</param>
    public static string Write(
        BundleManifest manifest,
        ModelOutcome outcome,
        IReadOnlyList<TrainingSpeed> speed
    )
    {
        (TrainingFacts facts, HeldOutReport report) = (outcome.Facts, outcome.Report);
        Tally all = report.Shipped.All;
        DecisionOptions policy = new();
        DecisionFit fit = report.Fit;
        BudgetRow budget = report.Budgets.First(b => b.WrongInThousand <= policy.WrongInThousand);
        StringBuilder card = new();
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"""
            # {manifest.Id}

            Tells {manifest.Labels.Count} labels apart: the designs of {manifest.Currency} notes,
            the practice cards, none. EfficientNet-Lite0 from ImageNet weights (Apache-2.0, see
            models/base); strategy: {facts.Strategy}. int8 (QDQ, S8S8, weights per channel),
            {manifest.Input.Size} × {manifest.Input.Size} pixels, the whole picture squeezed into
            the square.

            ## Use and limits
            It proposes a value; the reader's decision says it or says why not. It cannot tell
            genuine from counterfeit, and a toy copy of a note is a note to it.

            ## Data
            {facts.Photographs} photographs by several people, of which none is part of this
            project; in {facts.FlatNotes} of them the note could be laid flat. The network saw
            {facts.Scenes:N0} scenes drawn from them, none of them twice, in
            {facts.Hours:0.0} hours on {facts.Machine}: {Phases(facts)}. Seed {facts.Seed}. All
            trainings, those for the held-out figures included, took {facts.AllHours:0.0} hours.

            ## Accuracy
            **Expected on strangers' photographs. The network alone: {Percent(
                report.Network.OfValues,
                report.Network.Notes
            )} right when the
            likeliest of the values is asked for, {Percent(
                report.Network.Likeliest,
                report.Network.Notes
            )} with none among the
            answers, and {Percent(
                report.Network.None,
                report.Network.Nothing
            )} of the pictures without a note called none. With the
            landmarks: {Percent(
                all.OfValues,
                all.Notes
            )} right among the values; as a reader, {Percent(
                all.Right,
                all.Notes
            )} of the notes said rightly, {all.Wrong} of {all.Notes}
            wrongly, and {all.Announced} of {all.Nothing} pictures without a note announced.**

            Each row's photographs were judged by a network and by landmarks made of the other rows'
            only, with the same recipe, and by weights fitted on the other rows' photographs.
            Photographs as they are, never scenes; answers by value. Of a thousand announcements of
            money {policy.WrongInThousand:0.##} may be wrong: as many things are said as keep within
            that, the surest first, each wrong with a probability of at most
            {fit.Policy(policy).BorneForMoney:0.####}. What ships was fitted on all of them: a
            temperature of {fit.Calibration.Temperature:0.###}, a bias of none of
            {fit.Calibration.NoneBias:0.##}, and the weights and limits in the manifest.

            {budget.Announced} announcements back that, {budget.Wrong} of them wrong: by these
            pictures alone, the rate of wrong ones can't be more than {budget.Bound:0.00%} (95 %).

            Whoever is less sure than {DecisionFit.SecondLook:0.##} after the first look looks
            again, at the square round the strongest evidence: {report.LookedTwice:0.0%} of the
            photographs, each of which takes twice the time.

            """
        );
        foreach (HeldOutVariant variant in report.Variants)
        {
            AppendTable(card, variant);
        }
        AppendRetired(card, report.Retired);
        card.AppendLine($"Drawn scenes of cards and of nothing, not learnt from, as it ships:");
        AppendHead(card);
        AppendRow(card, "scenes", report.Scenes);
        RoundingCost cost = report.Rounding;
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"""

            ## int8
            On the {cost.Pictures} held-out photographs, one look, int8 answers
            {cost.PercentChanged:0.00} % otherwise than float and loses {cost.PointsLost:0.00} points
            of accuracy; the largest difference of a logit is {cost.LargestLogitDifference:0.###},
            the mean {cost.MeanLogitDifference:0.####}.

            ## Calibration
            Expected calibration error: {report.Details.Calibration.ExpectedError:0.0%}.
            """
        );
        AppendSpeed(card, speed);
        return card.ToString();
    }

    private static void AppendSpeed(StringBuilder card, IReadOnlyList<TrainingSpeed> speed)
    {
        foreach (TrainingSpeed at in speed)
        {
            string other = at.PyTorch is { } pictures
                ? string.Create(CultureInfo.InvariantCulture, $" (PyTorch {pictures:0})")
                : "";
            card.AppendLine(
                CultureInfo.InvariantCulture,
                $"""

                Training all layers at {at.InputSize}², batch 32, on {Machine.Describe()}, pictures a
                second: the network alone {at.Network:0}{other}, with scenes drawn beside it {at.Both:0}.
                """
            );
        }
    }

    private static void AppendRetired(StringBuilder card, Tally retired) =>
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"""
            Retired money of the same currency, which one person collected, judged by networks and
            landmarks that had never learnt of it, unlike what ships; counted in no table, fitted to
            nothing: of {retired.Nothing} pictures {retired.Announced} were announced as a value and
            {retired.None} called none.

            """
        );

    private static string Phases(TrainingFacts facts) =>
        string.Join(
            ", then ",
            facts.Phases.Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"{p.Pictures:N0} at {p.InputSize}²")
            )
        );

    private static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(1, whole):0.0} %");

    private static void AppendTable(StringBuilder card, HeldOutVariant variant)
    {
        card.AppendLine(CultureInfo.InvariantCulture, $"{variant.Name}:");
        AppendHead(card);
        foreach ((string group, Tally tally) in variant.ByGroup)
        {
            AppendRow(card, group, tally);
        }
        AppendRow(card, "all", variant.All);
        card.AppendLine();
    }

    private static void AppendHead(StringBuilder card) =>
        card.AppendLine(
            """

            | held out | notes | right | wrong | silent | likeliest | of the values | no note | announced | none |
            |---|---|---|---|---|---|---|---|---|---|
            """
        );

    private static void AppendRow(StringBuilder card, string group, Tally t) =>
        card.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {group} | {t.Notes} | {t.Right} | {t.Wrong} | {t.Silent} | {t.Likeliest} "
                + $"| {t.OfValues} | {t.Nothing} | {t.Announced} | {t.None} |"
        );
}
