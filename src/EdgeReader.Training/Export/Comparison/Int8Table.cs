using System.Globalization;
using System.Text.Json;

namespace EdgeReader.Training.Export.Comparison;

/// <summary>Writes the rows: a table for people, JSON for the report.</summary>
public static class Int8Table
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    /// <summary>Markdown, a row a technique.</summary>
    public static string ToMarkdown(IEnumerable<Int8Row> rows) =>
        string.Join(
            Environment.NewLine,
            [
                "| technique | other answer | other value | notes right | points "
                    + "| largest, mean logit difference | MB | |",
                "|---|---|---|---|---|---|---|---|",
                .. rows.Select(Line),
                "",
            ]
        );

    /// <summary>The rows as an array, shares being 0…1.</summary>
    public static string ToJson(IEnumerable<Int8Row> rows) =>
        JsonSerializer.Serialize(rows, Json) + "\n";

    private static string Line(Int8Row r) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {r.Key} | {1 - r.SameAnswer:0.00%} | {1 - r.SameValue:0.00%} | {r.Right:0.00%} "
                + $"| {r.Difference:+0.00;−0.00;0} | {r.LargestLogitDifference:0.00}, "
                + $"{r.MeanLogitDifference:0.000} | {r.Megabytes:0.0} | {r.Name} |"
        );
}
