namespace EdgeReader.Training.Evaluation.HeldOut;

/// <summary>What a network that has not seen a photograph's origin says of it.</summary>
/// <param name="Name">The photograph, as the manifest names it.</param>
/// <param name="Exact">Said by the float model.</param>
/// <param name="Rounded">Said by the int8 model.</param>
public sealed record JudgedPhotograph(string Name, LookPair Exact, LookPair Rounded);
