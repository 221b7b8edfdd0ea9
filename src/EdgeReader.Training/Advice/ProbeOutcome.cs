namespace EdgeReader.Training.Advice;

/// <summary>What a linear probe on the base's features came to.</summary>
/// <param name="AcrossOrigins">Share of notes whose value is found, 0…1, origin unseen.</param>
/// <param name="AtRandom">The same where the origin has been seen.</param>
/// <param name="Groups">Across origins, each group by itself.</param>
public sealed record ProbeOutcome(
    double AcrossOrigins,
    double AtRandom,
    IReadOnlyList<GroupOutcome> Groups
);

/// <summary>What the probe came to on one group of origins that it had not seen.</summary>
/// <param name="Group">The origins' names, such as O4+O7+O8.</param>
/// <param name="Notes">Photographs asked about.</param>
/// <param name="Right">Share of them whose value is found, 0…1.</param>
public sealed record GroupOutcome(string Group, int Notes, double Right);
