namespace EdgeReader.Training.Networks;

/// <summary>A tensor of weights: row-major float32 values and their shape.</summary>
/// <param name="Shape">Dimensions, outermost first; empty for a scalar.</param>
/// <param name="Values">As many values as the product of the shape.</param>
public sealed record NamedTensor(string Name, long[] Shape, float[] Values);
