namespace EdgeReader.Recognition.Models;

/// <summary>What a classifier makes of a frame.</summary>
/// <param name="Prediction">What it shows, as calibrated probabilities.</param>
/// <param name="Spot">Where; null where the classifier can't tell.</param>
/// <param name="Looks">How often it looked.</param>
public sealed record Sight(Prediction Prediction, EvidenceSpot? Spot = null, int Looks = 1);

/// <summary>The part of a picture that speaks for a note or a card rather than for none.</summary>
/// <param name="X">Its centre, 0 (left) to 1; a half where there is none.</param>
/// <param name="Y">Its centre, 0 (top) to 1; a half where there is none.</param>
/// <param name="Share">Of the picture, 0…1.</param>
public sealed record EvidenceSpot(double X, double Y, double Share);
