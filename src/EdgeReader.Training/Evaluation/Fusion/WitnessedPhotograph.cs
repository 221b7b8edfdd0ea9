namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>What the witness found in a photograph of origins that it knows no landmark from.</summary>
/// <param name="Name">The photograph, as the manifest names it.</param>
/// <param name="Inliers">Landmarks found in their places, one number a place of the answers.</param>
/// <param name="Own">Of them: those that no other value explains.</param>
/// <param name="Milliseconds">What looking took, beside other work.</param>
public sealed record WitnessedPhotograph(
    string Name,
    IReadOnlyList<int> Inliers,
    IReadOnlyList<int> Own,
    double Milliseconds
);
