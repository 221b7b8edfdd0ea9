namespace EdgeReader.Recognition.Decisions;

/// <summary>
/// From which calibrated probability an answer may be said. Chosen on photographs of origins
/// that the network did not see; a part of the model's manifest.
/// </summary>
/// <param name="Money">For a value as money, 0.5…1.</param>
/// <param name="Practice">For a practice card, 0.5…1.</param>
public sealed record DecisionThresholds(double Money, double Practice)
{
    /// <summary>Whether both are probabilities from 0.5 to 1.</summary>
    public bool AreValid => Money is >= 0.5 and <= 1 && Practice is >= 0.5 and <= 1;
}
