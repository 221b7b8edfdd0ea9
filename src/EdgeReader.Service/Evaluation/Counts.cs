namespace EdgeReader.Service.Evaluation;

/// <summary>Answers to photographs of notes.</summary>
/// <param name="Pictures">How many could be read.</param>
/// <param name="Right">Of them: the reader says the value.</param>
/// <param name="Silent">Of them: it says why it can't tell.</param>
/// <param name="Wrong">Of them: it says another value, or calls a note a practice card.</param>
/// <param name="NetworkRight">Of them: the network's likeliest value is right.</param>
/// <param name="NetworkRightOrNone">Of them: it is, with none among the answers.</param>
/// <param name="FusedRight">Of them: the likeliest value by all evidence is right.</param>
public sealed record NoteCounts(
    int Pictures,
    int Right,
    int Silent,
    int Wrong,
    int NetworkRight,
    int NetworkRightOrNone,
    int FusedRight
)
{
    /// <summary>Counts photographs of notes.</summary>
    public static NoteCounts Of(IReadOnlyCollection<JudgedPhotograph> notes) =>
        new(
            notes.Count,
            notes.Count(p => p.IsRight),
            notes.Count(p => !p.IsAnnounced),
            notes.Count(p => p.IsWrong),
            notes.Count(p => p.IsNetworkRight),
            notes.Count(p => p.IsNetworkRightOrNone),
            notes.Count(p => p.IsFusedRight)
        );
}

/// <summary>Answers to photographs of practice cards, which are neither notes nor none.</summary>
/// <param name="Pictures">How many could be read.</param>
/// <param name="Right">Of them: the reader says that card.</param>
/// <param name="Silent">Of them: it says why it can't tell.</param>
/// <param name="Wrong">Of them: it says another card, or calls a card money.</param>
public sealed record CardCounts(int Pictures, int Right, int Silent, int Wrong)
{
    /// <summary>Counts photographs of practice cards.</summary>
    public static CardCounts Of(IReadOnlyCollection<JudgedPhotograph> cards) =>
        new(
            cards.Count,
            cards.Count(p => p.IsRight),
            cards.Count(p => !p.IsAnnounced),
            cards.Count(p => p.IsWrong)
        );
}

/// <summary>Answers to photographs without a note.</summary>
/// <param name="Pictures">How many could be read.</param>
/// <param name="Announced">Of them: the reader says a value all the same.</param>
/// <param name="NetworkNone">Of them: none is likelier than each value, by the network.</param>
public sealed record NoneCounts(int Pictures, int Announced, int NetworkNone)
{
    /// <summary>Counts photographs without a note.</summary>
    public static NoneCounts Of(IReadOnlyCollection<JudgedPhotograph> nothing) =>
        new(
            nothing.Count,
            nothing.Count(p => p.IsAnnounced),
            nothing.Count(p => p.IsNetworkRightOrNone)
        );
}
