using EdgeReader.Recognition.Models;

namespace EdgeReader.Service.Verbs;

/// <summary>What the reader answers to one photograph.</summary>
/// <param name="File">Path relative to the folder.</param>
/// <param name="Value">The denomination, or null.</param>
/// <param name="Practice">Whether it is a practice card.</param>
/// <param name="Label">The phrase's key, or null for an unreadable file.</param>
/// <param name="Text">What would be said, or why the file is unreadable.</param>
/// <param name="Confidence">
/// Calibrated probability, 0…1: of the answer, or of the likeliest answer where a reason is given.
/// </param>
/// <param name="Milliseconds">From the decoded picture to the decision.</param>
/// <param name="IsUnreadable">Whether the file is no picture.</param>
/// <param name="Network">What the network makes of it, or null for an unreadable file.</param>
/// <param name="Fused">What all evidence makes of it, or null for an unreadable file.</param>
public sealed record PhotographAnswer(
    string File,
    int? Value,
    bool Practice,
    string? Label,
    string Text,
    double? Confidence,
    double? Milliseconds,
    bool IsUnreadable,
    Prediction? Network,
    Prediction? Fused
);
