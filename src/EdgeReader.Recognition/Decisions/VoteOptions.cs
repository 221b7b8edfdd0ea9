using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Recognition.Decisions;

/// <summary>How evidence is gathered over frames. Section <c>Vote</c> of the settings.</summary>
public sealed record VoteOptions
{
    /// <summary>How long what is shown stays, in the mean, before anything else is, 0.5…60 s.</summary>
    [Range(0.5, 60)]
    public double HoldSeconds { get; init; } = 5;

    /// <summary>
    /// How many quite different views are empty, in the mean, before something is shown while
    /// somebody uses the reader, 0.1…100.
    /// </summary>
    [Range(0.1, 100)]
    public double ArriveViews { get; init; } = 1;

    /// <summary>
    /// How much the errors of two quite different views of the same thing correlate, 0…0.95: a
    /// worn note or a fold misleads again.
    /// </summary>
    [Range(0, 0.95)]
    public double LeastCorrelation { get; init; } = 0.5;

    /// <summary>After so long 37 % of what a frame has said still counts, 0.2…60 s.</summary>
    [Range(0.2, 60)]
    public double MemorySeconds { get; init; } = 2;

    /// <summary>
    /// Whether alike frames are worth less than unlike ones; off only to measure what that is
    /// worth.
    /// </summary>
    public bool DiscountsAlikeFrames { get; init; } = true;

    /// <summary>So many frames in a row must find an answer likeliest before it is said, 1…30.</summary>
    [Range(1, 30)]
    public int MinimumFrames { get; init; } = 2;

    /// <summary>Longer without a frame, everything seen before is forgotten, 0.2…10 s.</summary>
    [Range(0.2, 10)]
    public double StaleSeconds { get; init; } = 1.5;

    /// <summary>
    /// From which probability of no note on the view counts as empty, 0.5…1. Fingers over a note
    /// and blur make both witnesses doubt it; of 12,000 frames of hands, papers, things and foreign
    /// money in simulated presentations not one was less sure than this.
    /// </summary>
    [Range(0.5, 1)]
    public double EmptyProbability { get; init; } = 0.9;

    /// <summary>The view must be empty for so long before the same is said again, 0.1…5 s.</summary>
    [Range(0.1, 5)]
    public double EmptySeconds { get; init; } = 0.6;

    /// <summary>
    /// What was said must look like something else for so long before that is said instead,
    /// without an empty view between, 0…5 s.
    /// </summary>
    [Range(0, 5)]
    public double ChangeSeconds { get; init; } = 0.8;
}
