namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>What the witness found in the photographs of a group that it knows nothing of.</summary>
/// <param name="Group">What no landmark is from.</param>
/// <param name="Key">Stands for the network, the data and how landmarks are made, SHA-256.</param>
/// <param name="Photographs">The group's, in the order in which the network judged them.</param>
public sealed record WitnessedGroup(
    string Group,
    string Key,
    IReadOnlyList<WitnessedPhotograph> Photographs
)
{
    /// <summary>
    /// Goes up whenever the witness would find something else: by landmarks made or looked for in
    /// another way.
    /// </summary>
    public const int Version = 5;
}
