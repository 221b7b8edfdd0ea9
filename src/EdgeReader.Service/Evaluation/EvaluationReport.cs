using System.Text.Json;
using System.Text.Json.Nodes;

namespace EdgeReader.Service.Evaluation;

/// <summary>How often the reader, and the network alone, are right on photographs.</summary>
/// <param name="Notes">On photographs of notes.</param>
/// <param name="None">On photographs without a note.</param>
/// <param name="Labels">By label; practice cards count here only.</param>
public sealed record EvaluationReport(
    NoteCounts Notes,
    NoneCounts None,
    IReadOnlyList<LabelReport> Labels
)
{
    /// <summary>Files that are no pictures; they count nowhere else.</summary>
    public int Unreadable => Labels.Sum(l => l.Unreadable);

    /// <summary>Counts photographs.</summary>
    /// <param name="photographs">All, unreadable ones too.</param>
    /// <param name="judged">Those that could be read.</param>
    public static EvaluationReport Of(
        IReadOnlyCollection<LabelledPhotograph> photographs,
        IReadOnlyCollection<JudgedPhotograph> judged
    )
    {
        ILookup<string, JudgedPhotograph> byLabel = judged.ToLookup(p => p.Photograph.Label);
        return new(
            NoteCounts.Of([.. judged.Where(p => p.Photograph.Shown is { IsPractice: false })]),
            NoneCounts.Of([.. judged.Where(p => p.Photograph.Shown is null)]),
            [
                .. photographs
                    .GroupBy(p => p.Label)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => Of(g, [.. byLabel[g.Key]])),
            ]
        );
    }

    /// <summary>The report as it goes into a file; every count is an integer.</summary>
    public string ToJson()
    {
        JsonObject labels = [];
        foreach (LabelReport label in Labels)
        {
            JsonObject entry = Node(label.Counts).AsObject();
            entry["unreadable"] = label.Unreadable;
            entry["said"] = Node(label.Said);
            entry["networkValue"] = Node(label.NetworkValue);
            entry["networkValueOrNone"] = Node(label.NetworkValueOrNone);
            labels[label.Label] = entry;
        }
        JsonObject report = new()
        {
            ["notes"] = Node(Notes),
            ["none"] = Node(None),
            ["labels"] = labels,
        };
        return report.ToJsonString(ServiceJson.Indented.Options) + "\n";
    }

    private static LabelReport Of(
        IGrouping<string, LabelledPhotograph> photographs,
        IReadOnlyCollection<JudgedPhotograph> judged
    ) => LabelReport.Of(photographs.First(), judged, photographs.Count() - judged.Count);

    private static JsonNode Node(object counts) =>
        JsonSerializer.SerializeToNode(counts, counts.GetType(), ServiceJson.Indented)!;
}
