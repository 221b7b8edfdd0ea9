using System.Text;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.HeldOut;
using EdgeReader.Training.Export.Bundles;
using static EdgeReader.Training.Report.ReportPage;

namespace EdgeReader.Training.Report;

/// <summary>The part of the report on what the network gets right, and what not.</summary>
internal static class AccuracySection
{
    private static readonly string[] TallyColumns =
    [
        "notes",
        "right of the values",
        "right with none",
        "said rightly",
        "said wrongly",
        "a reason",
        "without a note",
        "called none",
        "announced",
    ];

    public static void Write(ModelReport report, StringBuilder page)
    {
        page.Append("<h2>Accuracy on origins held out</h2>\n");
        foreach (HeldOutVariant variant in report.Variants)
        {
            HtmlTable table = Tallies($"Held out, {variant.Name}", "origins", variant.ByGroup);
            Add(table, "all", variant.All);
            page.Append(table);
        }
        page.Append("<h2>The second look</h2>\n<p>").Append(SecondLook(report)).Append("</p>\n");
        page.Append("<h2>By value, design, origin and kind</h2>\n");
        page.Append(Tallies("By value", "value", report.Values));
        page.Append(Tallies("By design", "design", report.Labels));
        page.Append(Tallies("By origin", "origin", report.Origins));
        page.Append(Tallies("By kind of photograph", "kind", report.Kinds));
        page.Append("<h2>What it is taken for</h2>\n").Append(Confusions(report));
        page.Append("<h2>Calibration</h2>\n").Append(Calibration(report.Calibration));
        page.Append("<h2>Drawn scenes of cards and of nothing</h2>\n");
        page.Append(Scenes(report.Scenes));
    }

    private static HtmlTable Scenes(Tally t)
    {
        HtmlTable table = new("Scenes not learnt from, int8, two looks", "what", "scenes", "right");
        table.Add("cards said rightly", Number(t.Notes), Number(t.Right));
        table.Add("cards whose likeliest answer is right", Number(t.Notes), Number(t.Likeliest));
        table.Add("cards not said wrongly", Number(t.Notes), Number(t.Notes - t.Wrong));
        table.Add("nothing, called none", Number(t.Nothing), Number(t.None));
        table.Add("nothing, not announced", Number(t.Nothing), Number(t.Nothing - t.Announced));
        return table;
    }

    private static string SecondLook(ModelReport report)
    {
        Tally one = report.Variants[^3].All;
        Tally two = report.Variants[^2].All;
        return $"Where the first look is unsure, {Percent(report.LookedTwice)} of the "
            + "photographs, the square round the strongest evidence is looked at again, which "
            + $"takes the same time again. Right of the values: {Percent(one.OfValues, one.Notes)} "
            + $"with one look, {Percent(two.OfValues, two.Notes)} with two; right with none among "
            + $"the answers: {Percent(one.Likeliest, one.Notes)} and "
            + $"{Percent(two.Likeliest, two.Notes)}; without a note, called none: "
            + $"{Percent(one.None, one.Nothing)} and {Percent(two.None, two.Nothing)}.";
    }

    private static HtmlTable Confusions(ModelReport report)
    {
        HtmlTable table = new(
            "Pictures whose likeliest answer is wrong",
            "is",
            "taken for",
            "times"
        );
        foreach (
            Confusion c in report
                .Confusion.Where(c => c.Truth != c.Likeliest)
                .OrderByDescending(c => c.Pictures)
        )
        {
            table.Add(c.Truth, c.Likeliest, Number(c.Pictures));
        }
        return table;
    }

    private static string Calibration(CalibrationReport calibration)
    {
        string words =
            $"All evidence: {Words(calibration.Reliability)} "
            + $"The network alone: {Words(calibration.Network)}";
        string chart = Chart.Svg(
            "Probability of the likeliest answer, %",
            "Right, %",
            100,
            [
                ("honest", [(0, 0), (100, 100)]),
                ("all evidence", Points(calibration.Reliability)),
                ("network alone", Points(calibration.Network)),
            ]
        );
        HtmlTable table = new(
            "Budgets for wrong announcements of money",
            "borne of a thousand",
            "notes",
            "said rightly",
            "announced",
            "wrongly",
            "can't be more than (95 %)"
        );
        foreach (BudgetRow row in calibration.Budgets)
        {
            table.Add(
                Number(row.WrongInThousand, 1),
                Number(row.Notes),
                Percent(row.Right, row.Notes),
                Number(row.Announced),
                Number(row.Wrong),
                Number(100 * row.Bound, 2) + " %"
            );
        }
        return $"<p>Temperature {Number(calibration.Temperature, 3)}, bias of none "
            + $"{Number(calibration.NoneBias, 2)}. Weights: network "
            + $"{Number(calibration.Fusion.Network, 2)}, landmarks in place "
            + $"{Number(calibration.Fusion.Inliers, 2)}, a value's own "
            + $"{Number(calibration.Fusion.Own, 2)}, few are {Number(calibration.Fusion.Scale, 1)}, "
            + $"none {Number(calibration.Fusion.None, 2)}.</p>\n"
            + Chart.Figure(chart, words)
            + table;
    }

    private static string Words(ReliabilityDiagram diagram) =>
        $"expected calibration error {Percent(diagram.ExpectedError)}; "
        + string.Join(
            "; ",
            diagram.Bins.Select(b =>
                $"of {b.Pictures} that it is {Percent(b.Probability)} sure of, "
                + $"{Percent(b.Right)} are right"
            )
        )
        + ".";

    private static (double, double)[] Points(ReliabilityDiagram diagram) =>
        [.. diagram.Bins.Select(b => (100 * b.Probability, 100 * b.Right))];

    private static HtmlTable Tallies(
        string caption,
        string what,
        IReadOnlyDictionary<string, Tally> tallies
    )
    {
        HtmlTable table = new(caption, [what, .. TallyColumns]);
        foreach ((string name, Tally tally) in tallies)
        {
            Add(table, name, tally);
        }
        return table;
    }

    private static void Add(HtmlTable table, string name, Tally t) =>
        table.Add(
            name,
            Number(t.Notes),
            Percent(t.OfValues, t.Notes),
            Percent(t.Likeliest, t.Notes),
            Number(t.Right),
            Number(t.Wrong),
            Number(t.Silent),
            Number(t.Nothing),
            Percent(t.None, t.Nothing),
            Number(t.Announced)
        );
}
