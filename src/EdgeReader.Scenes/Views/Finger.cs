namespace EdgeReader.Scenes.Views;

/// <summary>A finger that reaches into the view from the frame's edge.</summary>
/// <param name="Angle">From where it comes, radians; 0 is the right, π/2 the bottom.</param>
/// <param name="Lean">How much it leans away from the centre, radians, −1…1.</param>
/// <param name="Length">How far it reaches, fraction of the frame's width, 0.05…0.8.</param>
/// <param name="Thickness">Fraction of the frame's width, 0.02…0.25.</param>
/// <param name="Tone">0 (dark skin) to 1 (light skin).</param>
public sealed record Finger(
    double Angle,
    double Lean,
    double Length,
    double Thickness,
    double Tone
);
