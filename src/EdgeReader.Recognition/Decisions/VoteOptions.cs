using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Recognition.Decisions;

/// <summary>How evidence is gathered over frames. Section <c>Vote</c> of the settings.</summary>
public sealed record VoteOptions
{
    /// <summary>Frames older than this are forgotten, 0.1…3 s.</summary>
    [Range(0.1, 3)]
    public double WindowSeconds { get; init; } = 0.5;

    /// <summary>An answer needs at least so many frames in the window, 1…30.</summary>
    [Range(1, 30)]
    public int MinimumFrames { get; init; } = 3;

    /// <summary>
    /// From which probability of no note on the view counts as empty, 0.5…1. Fingers over a note
    /// make the network doubt it (0.5 to 0.75 was seen); an empty table is nearly sure (0.95).
    /// </summary>
    [Range(0.5, 1)]
    public double EmptyProbability { get; init; } = 0.8;

    /// <summary>The view must be empty for so long before the same is said again, 0.1…5 s.</summary>
    [Range(0.1, 5)]
    public double EmptySeconds { get; init; } = 0.6;

    /// <summary>
    /// What was said must look like something else for so long before that is said instead,
    /// without an empty view between, 0…5 s.
    /// </summary>
    [Range(0, 5)]
    public double ChangeSeconds { get; init; } = 0.8;

    /// <summary>Something shown for so long without an answer gets a reason, 0.5…30 s.</summary>
    [Range(0.5, 30)]
    public double ReasonAfterSeconds { get; init; } = 2.5;
}
