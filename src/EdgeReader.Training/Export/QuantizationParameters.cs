namespace EdgeReader.Training.Export;

/// <summary>
/// Affine int8 quantization: <c>real = Scale · (quantized − ZeroPoint)</c>, quantized being
/// −128…127 (Jacob et al. 2018, equation 1; the ONNX operator QuantizeLinear).
/// </summary>
/// <param name="Scale">Real size of one step, greater than 0.</param>
/// <param name="ZeroPoint">The quantized value of 0, which is always exact.</param>
public readonly record struct QuantizationParameters(float Scale, sbyte ZeroPoint)
{
    // The smallest scale: a tensor that is always 0 must not divide by 0.
    private const float SmallestScale = 1e-12f;

    /// <summary>For an activation: the range, widened to contain 0, over all 256 steps.</summary>
    public static QuantizationParameters ForActivation(TensorRange range)
    {
        double low = Math.Min(range.Lowest, 0);
        double high = Math.Max(range.Highest, 0);
        float scale = Math.Max((float)((high - low) / 255), SmallestScale);
        double zero = Math.Round(-128 - low / scale, MidpointRounding.ToEven);
        return new(scale, (sbyte)Math.Clamp(zero, -128, 127));
    }

    /// <summary>For weights: symmetric, −127…127, so that 0 is 0.</summary>
    /// <param name="largest">The largest magnitude.</param>
    public static QuantizationParameters ForWeights(float largest) =>
        new(Math.Max(largest / 127, SmallestScale), 0);

    /// <summary>Rounds half to even, as QuantizeLinear does, and saturates.</summary>
    public sbyte Quantize(float value) =>
        (sbyte)
            Math.Clamp(
                Math.Round((double)value / Scale, MidpointRounding.ToEven) + ZeroPoint,
                -128,
                127
            );

    /// <summary>The real value of a quantized one.</summary>
    public float Dequantize(sbyte value) => Scale * (value - ZeroPoint);
}
