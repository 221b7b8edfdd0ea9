using System.Net;
using System.Text;
using EdgeReader.Training.Benchmark;
using EdgeReader.Training.Comparison;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Export;
using EdgeReader.Training.Export.Bundles;
using EdgeReader.Training.Export.Comparison;
using static EdgeReader.Training.Report.ReportPage;

namespace EdgeReader.Training.Report;

/// <summary>The part of the report on how the network was made, and what int8 costs.</summary>
internal static class TrainingSection
{
    public static void Write(ModelReport report, StringBuilder page)
    {
        page.Append("<h2>int8</h2>\n").Append(Int8(report.Int8));
        page.Append("<h2>Training</h2>\n").Append(Training(report.Training));
        page.Append("<h2>Speed of training</h2>\n").Append(Speed(report.TrainingSpeed));
        page.Append("<h2>Strategies of transfer learning</h2>\n");
        foreach (string sentence in Sentences(report))
        {
            page.Append("<p>").Append(WebUtility.HtmlEncode(sentence)).Append("</p>\n");
        }
        page.Append(Strategies(report));
    }

    private static string Int8(Int8Report int8)
    {
        RoundingCost cost = int8.Cost;
        string text =
            $"<p>On {cost.Pictures} held-out photographs, one look, int8 answers "
            + $"{Number(cost.PercentChanged, 2)} % otherwise than float and loses "
            + $"{Number(cost.PointsLost, 2)} points; the mean difference of a logit is "
            + $"{Number(cost.MeanLogitDifference, 3)}, the largest "
            + $"{Number(cost.LargestLogitDifference, 2)}.</p>\n";
        if (int8.Techniques is not { } rows)
        {
            return text + "<p>Techniques were not compared: make compare-int8.</p>\n";
        }
        HtmlTable table = new(
            $"What each technique costs, on {rows[0].Pictures} photographs of origins held out",
            "technique",
            "answered otherwise",
            "another value",
            "notes right",
            "points",
            "mean logit difference",
            "MB"
        );
        foreach (Int8Row row in rows)
        {
            table.Add(
                $"{row.Key}: {row.Name}",
                Percent(1 - row.SameAnswer),
                Percent(1 - row.SameValue),
                Percent(row.Right),
                Number(row.Difference, 2),
                Number(row.MeanLogitDifference, 3),
                Number(row.Megabytes, 1)
            );
        }
        return text + table;
    }

    private static string Training(TrainingFacts facts)
    {
        string phases = string.Join(
            ", then ",
            facts.Phases.Select(p => $"{Number(p.Pictures)} at {p.InputSize}²")
        );
        string chart = Chart.Svg(
            "Scenes seen, thousands",
            "Loss",
            null,
            [
                (
                    "loss on scenes, smoothing included",
                    [.. facts.Curve.Select(p => (p.Pictures / 1000.0, p.Loss))]
                ),
            ]
        );
        return $"<p>Strategy {facts.Strategy}; {Number(facts.Photographs)} photographs, in "
            + $"{Number(facts.FlatNotes)} of which the note was laid flat; scenes: {phases}; "
            + $"{Number(facts.Hours, 1)} hours on {facts.Machine}; "
            + $"{Number(facts.AllHours, 1)} hours with the trainings that held a group out.</p>\n"
            + Chart.Figure(
                chart,
                $"The loss falls from {Number(facts.Curve[0].Loss, 2)} to "
                    + $"{Number(facts.Curve[^1].Loss, 2)}."
            );
    }

    private static string Speed(IReadOnlyList<TrainingSpeed>? speeds)
    {
        if (speeds is null)
        {
            return "<p>It was not measured: make training-speed.</p>\n";
        }
        HtmlTable table = new(
            "Pictures a second on two cores, batches of 32",
            "input",
            "network alone",
            "PyTorch, network alone",
            "scenes alone",
            "both together"
        );
        foreach (TrainingSpeed speed in speeds)
        {
            table.Add(
                $"{speed.InputSize}²",
                Number(speed.Network, 1),
                speed.PyTorch is { } other ? Number(other, 1) : "not measured",
                Number(speed.Scenes),
                Number(speed.Both, 1)
            );
        }
        return table.ToString();
    }

    private static IEnumerable<string> Sentences(ModelReport report) =>
        [
            .. report.Advice?.Sentences ?? ["The advisor was not asked: make advise."],
            .. report.AdviceChecks?.Select(check => check.Sentence) ?? [],
        ];

    private static string Strategies(ModelReport report)
    {
        if (report.Strategies is not { } strategies)
        {
            return "<p>The strategies were not compared: make compare-strategies.</p>\n";
        }
        StrategyRun[] runs = [.. strategies.Values.SelectMany(r => r)];
        StringBuilder html = new();
        foreach (var budget in runs.GroupBy(r => (r.Budget, r.PhotographsPerLabel)))
        {
            string some = budget.Key.PhotographsPerLabel is { } count
                ? $"{count} photographs a label"
                : "all photographs";
            HtmlTable table = new(
                $"The same {budget.Key.Budget}, {some}",
                "strategy",
                "trained weights",
                "pictures seen",
                "minutes",
                "right of the values"
            );
            foreach (StrategyRun run in budget)
            {
                table.Add(
                    run.Strategy,
                    Number(run.TrainedParameters),
                    Number(run.Pictures),
                    Number(run.Seconds / 60, 1),
                    Percent(run.Accuracy)
                );
            }
            html.Append(table);
            if (budget.Key.PhotographsPerLabel is null)
            {
                string[] ends = [.. budget.Select(r => $"{r.Strategy} {Percent(r.Accuracy)}")];
                html.Append(
                    Chart.Figure(
                        ComparisonDrawing.Svg(budget),
                        $"Accuracy over time with the same {budget.Key.Budget}; at the end: "
                            + $"{string.Join(", ", ends)}."
                    )
                );
            }
        }
        return html.ToString();
    }
}
