namespace EdgeReader.Training.Export.Int8;

/// <summary>A convolution whose weights are int8 now.</summary>
/// <param name="Weight">[out, in / groups, k, k], −127…127.</param>
/// <param name="Scales">Real size of a step, [out].</param>
/// <param name="Bias">[out], float still: the handler rounds it to int32.</param>
public sealed record RoundedConvolution(sbyte[] Weight, float[] Scales, float[] Bias);
