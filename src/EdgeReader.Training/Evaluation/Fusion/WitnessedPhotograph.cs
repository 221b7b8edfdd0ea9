using EdgeReader.Recognition.Geometry;

namespace EdgeReader.Training.Evaluation.Fusion;

/// <summary>What the witness found in a photograph of origins that it knows no landmark from.</summary>
/// <param name="Name">The photograph, as the manifest names it.</param>
/// <param name="Found">What speaks for answers, by their places.</param>
public sealed record WitnessedPhotograph(string Name, IReadOnlyDictionary<int, FaceSupport> Found);
