namespace EdgeReader.Training.Evaluation.Witnesses;

/// <summary>What a kind of witness is worth, on photographs that its landmarks are not from.</summary>
/// <param name="Name">Of the keypoints.</param>
/// <param name="LongSide">Pixels of a picture's long side.</param>
/// <param name="Most">Keypoints of a picture, at most.</param>
/// <param name="Notes">Photographs of notes.</param>
/// <param name="Right">Of them: the right value has the most landmarks of its own.</param>
/// <param name="Confirmed">Of them: that is ten or more.</param>
/// <param name="Nothing">Photographs without a note.</param>
/// <param name="Alarms">Of them: some value has ten landmarks or more of its own.</param>
/// <param name="Milliseconds">Median of looking at a picture, one thread, beside other work.</param>
public sealed record WitnessRow(
    string Name,
    int LongSide,
    int Most,
    int Notes,
    int Right,
    int Confirmed,
    int Nothing,
    int Alarms,
    double Milliseconds
)
{
    /// <summary>Landmarks that leave little doubt.</summary>
    public const int Many = 10;

    /// <summary>The table, in the cache's folder.</summary>
    public const string ResultFile = "witnesses.json";

    /// <summary>The table's head, Markdown.</summary>
    public const string Head = """
        | keypoints | long side | most | notes | right | ≥ 10 own | no note | ≥ 10 own | ms |
        |---|---|---|---|---|---|---|---|---|
        """;

    /// <summary>The row, Markdown.</summary>
    public string ToMarkdown() =>
        FormattableString.Invariant(
            $"| {Name} | {LongSide} | {Most} | {Notes} | {100.0 * Right / Notes:F1} % | "
        )
        + FormattableString.Invariant(
            $"{100.0 * Confirmed / Notes:F1} % | {Nothing} | {Alarms} | {Milliseconds:F0} |"
        );
}
