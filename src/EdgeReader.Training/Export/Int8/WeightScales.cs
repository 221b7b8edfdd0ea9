namespace EdgeReader.Training.Export.Int8;

/// <summary>The int8 steps of a convolution's weights.</summary>
public static class WeightScales
{
    // Leaves room in the int32 accumulator for the products.
    private const float LargestBias = 1 << 29;

    /// <summary>The smallest steps with which the largest weight still is 127, [out].</summary>
    /// <param name="weight">[out, …].</param>
    /// <param name="bias">[out]; it must fit into int32, whose steps are those of input · weight.</param>
    /// <param name="inputScale">Of the activation that is read.</param>
    /// <param name="perChannel">False for one scale for all.</param>
    public static float[] Of(float[] weight, float[] bias, float inputScale, bool perChannel)
    {
        int each = weight.Length / bias.Length;
        float[] scales = new float[bias.Length];
        for (int c = 0; c < scales.Length; c++)
        {
            float largest = 0;
            foreach (float value in weight.AsSpan(c * each, each))
            {
                largest = Math.Max(largest, Math.Abs(value));
            }
            // A channel of almost no weight would need a bias beyond int32: its steps are coarser.
            float floor = Math.Abs(bias[c]) / LargestBias / inputScale;
            scales[c] = Math.Max(QuantizationParameters.ForWeights(largest).Scale, floor);
        }
        if (!perChannel)
        {
            Array.Fill(scales, scales.Max());
        }
        return scales;
    }
}
