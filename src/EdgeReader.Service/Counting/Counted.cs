namespace EdgeReader.Service.Counting;

/// <summary>What became of an announced answer.</summary>
public enum Counted
{
    /// <summary>It was added to the count.</summary>
    Added,

    /// <summary>Counting is off.</summary>
    Off,

    /// <summary>It is a practice card, or money of another currency: never counted.</summary>
    NotMoney,

    /// <summary>
    /// The count holds no more (<see cref="Tally.MostNotes"/>, <see cref="Tally.MostMoney"/>): it
    /// is as it was, and a new count must be started.
    /// </summary>
    Full,
}
