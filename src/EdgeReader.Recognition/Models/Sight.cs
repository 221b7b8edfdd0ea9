namespace EdgeReader.Recognition.Models;

/// <summary>What a classifier makes of a frame.</summary>
/// <param name="Prediction">What it shows, as calibrated probabilities.</param>
/// <param name="Spot">Where; null where the classifier can't tell.</param>
/// <param name="Looks">How often it looked.</param>
/// <param name="IsAfar">
/// Whether a look at the middle alone is much surer of a note: no evidence for a value, as
/// probabilities were never fitted on such looks, but something to be brought nearer.
/// </param>
public sealed record Sight(
    Prediction Prediction,
    EvidenceSpot? Spot = null,
    int Looks = 1,
    bool IsAfar = false
)
{
    /// <summary>What all its looks took.</summary>
    public LookTimes Took { get; init; }
}

/// <summary>
/// The part of a picture that speaks for a note or a card rather than for none, in shares of the
/// picture; all of it where there is none.
/// </summary>
/// <param name="Left">Of the box around it.</param>
/// <param name="Top">Of the box around it.</param>
/// <param name="Right">Of the box around it.</param>
/// <param name="Bottom">Of the box around it.</param>
/// <param name="Share">Its own, 0…1; of the box as a rule it is less.</param>
public sealed record EvidenceSpot(
    double Left,
    double Top,
    double Right,
    double Bottom,
    double Share
)
{
    /// <summary>Of a picture without a note.</summary>
    public static EvidenceSpot None { get; } = new(0, 0, 1, 1, 0);
}
