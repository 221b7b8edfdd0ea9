namespace EdgeReader.Devices.Power;

/// <summary>What is known of the battery at a moment.</summary>
/// <param name="Percent">State of charge, 0 (empty) to 100 (full).</param>
/// <param name="Volts">One cell's terminal voltage in volts, under whatever load there is.</param>
/// <param name="IsCharging">
/// Whether more flows into the battery than out of it; null where the gauge can't tell, or where
/// next to nothing flows. A charger that gives less than the reader takes is no charging.
/// </param>
public sealed record Charge(double Percent, double Volts, bool? IsCharging = null);
