namespace EdgeReader.Hardware.Figures;

/// <summary>A number that a reckoning begins with.</summary>
/// <param name="Name">What it is of, in words; once in a table.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Of what; <c>-</c> for a mere number.</param>
/// <param name="Source">
/// Who says so: a data sheet with the place in it, a measurement with who and when, or
/// <c>estimate:</c> and the reason.
/// </param>
public sealed record Figure(string Name, double Value, string Unit, string Source);
