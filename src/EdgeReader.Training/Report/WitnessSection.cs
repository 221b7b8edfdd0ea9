using System.Text;
using EdgeReader.Training.Evaluation;
using EdgeReader.Training.Evaluation.FalseAlarms;
using EdgeReader.Training.Evaluation.Fusion;
using EdgeReader.Training.Evaluation.Witnesses;
using static EdgeReader.Training.Report.ReportPage;

namespace EdgeReader.Training.Report;

/// <summary>The part of the report on landmarks, and on pictures without a note.</summary>
internal static class WitnessSection
{
    public static void Write(ModelReport report, StringBuilder page)
    {
        page.Append("<h2>Landmarks</h2>\n").Append(Ways(report.Ways));
        if (report.Witnesses is { } witnesses)
        {
            page.Append(Witnesses(witnesses));
        }
        else
        {
            page.Append("<p>Kinds of keypoints were not compared: make compare-witnesses.</p>\n");
        }
        page.Append("<h2>Where no note is</h2>\n").Append(Retired(report.Retired));
        if (report.FalseAlarms is { Count: > 0 } alarms)
        {
            page.Append(FalseAlarms(alarms));
        }
        else
        {
            page.Append("<p>Not counted yet: make count-false-alarms.</p>\n");
        }
    }

    private static HtmlTable Ways(IReadOnlyList<WayToDecide> ways)
    {
        HtmlTable table = new(
            "Each witness alone and both together, one photograph each (bounds: 95 %)",
            "said by",
            "notes",
            "rightly",
            "at least",
            "wrongly",
            "at most",
            "a reason",
            "without a note",
            "announced",
            "at most"
        );
        foreach (WayToDecide way in ways)
        {
            table.Add(
                way.Name,
                Number(way.Notes),
                Number(way.Right),
                Percent(1 - RateBound.Upper(way.Notes - way.Right, way.Notes)),
                Number(way.Wrong),
                Percent(RateBound.Upper(way.Wrong, way.Notes)),
                Number(way.Notes - way.Right - way.Wrong),
                Number(way.Nothing),
                Number(way.Announced),
                Percent(RateBound.Upper(way.Announced, way.Nothing))
            );
        }
        return table;
    }

    private static string Retired(Tally retired) =>
        $"<p>Retired money of the same currency, all of which one person collected, judged by "
        + "networks and landmarks that had never learnt of it, unlike what ships, and counted in "
        + $"no other table: of {Number(retired.Nothing)} pictures {Number(retired.Announced)} were "
        + $"announced as a value and {Number(retired.None)} called none.</p>\n";

    private static HtmlTable Witnesses(IReadOnlyList<WitnessRow> rows)
    {
        HtmlTable table = new(
            "Kinds of keypoints, on photographs that no landmark is from",
            "keypoints",
            "long side, pixels",
            "at most",
            "notes a face that landmarks are chosen from",
            "notes",
            "right value has most of its own",
            "ten or more of them",
            "wrong value has most, ten or more",
            "without a note",
            "ten or more of some value",
            "median ms",
            "19 of 20 below, ms"
        );
        foreach (WitnessRow row in rows)
        {
            table.Add(
                row.Name,
                Number(row.LongSide),
                Number(row.Most),
                Number(row.Templates),
                Number(row.Notes),
                Percent(row.Right, row.Notes),
                Percent(row.Confirmed, row.Notes),
                Number(row.Wrong),
                Number(row.Nothing),
                Number(row.Alarms),
                Number(row.Milliseconds),
                Number(row.SlowMilliseconds)
            );
        }
        return table;
    }

    private static string FalseAlarms(IReadOnlyList<FalseAlarmRow> rows)
    {
        HtmlTable table = new(
            "Views without a note, judged by what knows nothing of their pictures",
            "what",
            "views",
            "landmarks looked for",
            "announced as money",
            "as a practice card"
        );
        foreach (FalseAlarmRow row in FalseAlarmRow.ByKind(rows))
        {
            table.Add(
                row.What,
                Number(row.Pictures),
                Number(row.Asked),
                Number(row.Money),
                Number(row.Cards)
            );
        }
        IEnumerable<string> sums = rows.GroupBy(r => r.What == FalseAlarmRow.PracticeCards)
            .Select(g => (Views: FalseAlarmRow.Sum([.. g]), AreCards: g.Key))
            .Select(sum =>
                $"Of {Number(sum.Views.Pictures)} views "
                + (sum.AreCards ? "of practice cards " : "without a note ")
                + $"{Number(sum.Views.Money)} were announced as money: more than "
                + $"{Number(100 * RateBound.Upper(sum.Views.Money, sum.Views.Pictures), 2)} % of "
                + "such views can be excluded (95 %)."
            );
        return $"<p>{string.Join(' ', sums)}</p>\n{table}";
    }
}
