using System.Numerics.Tensors;

namespace EdgeReader.Training.Export.Int8;

/// <summary>
/// Rounds the weights of a linear layer one input after the other; what rounding an input's
/// weight errs, the weights not yet rounded make good as far as their inputs vary with it. It
/// descends on the layer's squared output error, <c>(ŵ − w)ᵀ H (ŵ − w)</c>, the objective from
/// which AdaRound starts (Nagel et al. 2020, arXiv:2004.10568, equation 13), without its training:
/// Frantar et al. 2022, GPTQ, arXiv:2210.17323, section 3.3.
/// </summary>
public static class ErrorFeedback
{
    private const double Largest = 127;

    /// <summary>Rounds.</summary>
    /// <param name="weights">K rows of O weights, changed on the way.</param>
    /// <param name="factor">
    /// The upper triangular U, [K · K], with <c>UᵀU = H⁻¹</c>, H being the covariance of the
    /// inputs.
    /// </param>
    /// <param name="scales">Real size of a step of each output, [O].</param>
    /// <returns>K rows of O steps, −127…127.</returns>
    public static double[][] Round(double[][] weights, double[] factor, double[] scales)
    {
        int inputs = weights.Length;
        double[][] rounded = new double[inputs][];
        double[] errors = new double[scales.Length];
        for (int i = 0; i < inputs; i++)
        {
            double[] row = weights[i];
            rounded[i] = new double[scales.Length];
            for (int o = 0; o < scales.Length; o++)
            {
                double step = Math.Round(row[o] / scales[o], MidpointRounding.ToEven);
                rounded[i][o] = Math.Clamp(step, -Largest, Largest);
                errors[o] = (rounded[i][o] * scales[o] - row[o]) / factor[i * inputs + i];
            }
            for (int j = i + 1; j < inputs; j++)
            {
                double share = factor[i * inputs + j];
                TensorPrimitives.MultiplyAdd(errors, share, weights[j], weights[j]);
            }
        }
        return rounded;
    }
}
