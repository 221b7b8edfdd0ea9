using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Recognition.Decisions.Guidance;

/// <summary>When the hand is told what to do. Section <c>Guidance</c> of the settings.</summary>
public sealed record GuidanceOptions
{
    /// <summary>Something held for so long without an answer gets a hint, 0.5…30 s.</summary>
    [Range(0.5, 30)]
    public double AfterSeconds { get; init; } = 1;

    /// <summary>From the beginning of a hint to that of the next, 2…30 s.</summary>
    [Range(2, 30)]
    public double EverySeconds { get; init; } = 2.5;

    /// <summary>
    /// After so long it says once what still stood in the way, and waits for another note, 4…60 s.
    /// </summary>
    [Range(4, 60)]
    public double GiveUpSeconds { get; init; } = 8;

    /// <summary>A hint tells what was so for most of this time, 0.2…3 s.</summary>
    [Range(0.2, 3)]
    public double WindowSeconds { get; init; } = 0.8;

    /// <summary>Whether hints are given at all, before it gives up.</summary>
    public bool IsOn { get; init; } = true;
}
