namespace EdgeReader.Training.Evaluation.FalseAlarms;

/// <summary>What was announced where there is no note.</summary>
/// <param name="Group">Whose pictures they are views of; nothing that judged them has seen it.</param>
/// <param name="What">What they show.</param>
/// <param name="Pictures">How many.</param>
/// <param name="Asked">Of them: landmarks were looked for.</param>
/// <param name="Money">Of them: announced as money.</param>
/// <param name="Cards">Of them: announced as a practice card.</param>
public sealed record FalseAlarmRow(
    string Group,
    string What,
    int Pictures,
    int Asked,
    int Money,
    int Cards
)
{
    /// <summary>What shows one of those, and no money.</summary>
    public const string PracticeCards = "practice cards";

    /// <summary>All rows of one kind together, over the groups.</summary>
    public static IReadOnlyList<FalseAlarmRow> ByKind(IEnumerable<FalseAlarmRow> rows) =>
        [.. rows.GroupBy(r => r.What).Select(g => Sum([.. g]))];

    /// <summary>All rows together; called what the first is.</summary>
    public static FalseAlarmRow Sum(IReadOnlyCollection<FalseAlarmRow> rows) =>
        new(
            "all",
            rows.First().What,
            rows.Sum(r => r.Pictures),
            rows.Sum(r => r.Asked),
            rows.Sum(r => r.Money),
            rows.Sum(r => r.Cards)
        );
}
