namespace EdgeReader.Training.Evaluation.Witnesses;

/// <summary>What a kind of witness is worth, on photographs that its landmarks are not from.</summary>
/// <param name="Name">Of the keypoints.</param>
/// <param name="LongSide">Pixels of a picture's long side.</param>
/// <param name="Most">Keypoints of a picture, at most.</param>
/// <param name="Templates">Notes of a face that its landmarks were chosen from, at most.</param>
/// <param name="Notes">Photographs of notes.</param>
/// <param name="Right">Of them: the right value has the most landmarks of its own.</param>
/// <param name="Confirmed">Of them: that is ten or more.</param>
/// <param name="Wrong">Of them: a wrong value has the most, and ten or more.</param>
/// <param name="Nothing">Photographs without a note.</param>
/// <param name="Alarms">Of them: some value has ten landmarks or more of its own.</param>
/// <param name="Milliseconds">Median of looking at a picture, one thread.</param>
/// <param name="SlowMilliseconds">19 of 20 pictures take less.</param>
public sealed record WitnessRow(
    string Name,
    int LongSide,
    int Most,
    int Templates,
    int Notes,
    int Right,
    int Confirmed,
    int Wrong,
    int Nothing,
    int Alarms,
    double Milliseconds,
    double SlowMilliseconds
)
{
    /// <summary>Landmarks that leave little doubt.</summary>
    public const int Many = 10;

    /// <summary>The table, in the cache's folder.</summary>
    public const string ResultFile = "witnesses.json";

    /// <summary>The table's head, Markdown.</summary>
    public const string Head = """
        | keypoints | side | most | a face | notes | right | ≥ 10 | wrong | none | ≥ 10 | ms | slow |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        """;

    /// <summary>The row, Markdown.</summary>
    public string ToMarkdown() =>
        FormattableString.Invariant($"| {Name} | {LongSide} | {Most} | {Templates} | {Notes} | ")
        + FormattableString.Invariant(
            $"{100.0 * Right / Notes:F1} % | {100.0 * Confirmed / Notes:F1} % | {Wrong} | "
        )
        + FormattableString.Invariant(
            $"{Nothing} | {Alarms} | {Milliseconds:F0} | {SlowMilliseconds:F0} |"
        );
}
