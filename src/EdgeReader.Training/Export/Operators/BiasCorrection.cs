namespace EdgeReader.Training.Export.Operators;

/// <summary>
/// Rounded weights shift the mean of what a convolution computes; its bias takes the shift back:
/// <c>b' = b − Σ (ŵ − w) · E[x]</c>, E[x] being the mean of each input channel. Padding counts
/// as if it had that mean too. Source: Nagel et al. 2019, arXiv:1906.04721, section 4.2.
/// </summary>
public static class BiasCorrection
{
    /// <summary>The corrected bias, [out].</summary>
    /// <param name="weight">[out, in / groups, k, k].</param>
    /// <param name="rounded">The same, as it will be dequantized.</param>
    /// <param name="inputs">in / groups.</param>
    /// <param name="means">Of each input channel, [in].</param>
    public static float[] Correct(
        float[] bias,
        float[] weight,
        Func<int, float> rounded,
        int inputs,
        double[] means
    )
    {
        int each = weight.Length / bias.Length;
        int taps = each / inputs;
        int groups = means.Length / inputs;
        float[] corrected = new float[bias.Length];
        for (int c = 0; c < bias.Length; c++)
        {
            int firstInput = c * groups / bias.Length * inputs;
            double shift = 0;
            for (int i = 0; i < each; i++)
            {
                double error = (double)rounded(c * each + i) - weight[c * each + i];
                shift += error * means[firstInput + i / taps];
            }
            corrected[c] = (float)(bias[c] - shift);
        }
        return corrected;
    }
}
