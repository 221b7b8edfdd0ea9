using EdgeReader.Recognition;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Export;

/// <summary>A convolution with its batch norm folded in.</summary>
/// <param name="Weight">[out, in / groups, k, k].</param>
/// <param name="Shape">The weight's shape.</param>
/// <param name="Bias">[out].</param>
public sealed record FoldedConvolution(float[] Weight, long[] Shape, float[] Bias)
{
    /// <summary>
    /// Folds <c>y = γ (conv(x) − μ) / √(σ² + ε) + β</c> into weight and bias, in double
    /// (Jacob et al. 2018, section 3.2).
    /// </summary>
    /// <param name="weights">All weights by name.</param>
    /// <param name="layer">For example <c>blocks.3.expand</c>.</param>
    /// <exception cref="ReaderException">One is missing.</exception>
    public static FoldedConvolution Of(
        IReadOnlyDictionary<string, NamedTensor> weights,
        string layer
    )
    {
        NamedTensor weight = Find(weights, layer + ".conv.weight");
        float[] gamma = Find(weights, layer + ".norm.weight").Values;
        float[] beta = Find(weights, layer + ".norm.bias").Values;
        float[] mean = Find(weights, layer + ".norm.running_mean").Values;
        float[] variance = Find(weights, layer + ".norm.running_var").Values;
        int channels = (int)weight.Shape[0];
        int each = weight.Values.Length / channels;
        float[] folded = new float[weight.Values.Length];
        float[] bias = new float[channels];
        for (int c = 0; c < channels; c++)
        {
            double gain = gamma[c] / Math.Sqrt(variance[c] + Lite0Architecture.BatchNormEpsilon);
            for (int i = c * each; i < (c + 1) * each; i++)
            {
                folded[i] = (float)(weight.Values[i] * gain);
            }
            bias[c] = (float)(beta[c] - mean[c] * gain);
        }
        return new(folded, weight.Shape, bias);
    }

    /// <summary>The weight of that name.</summary>
    /// <exception cref="ReaderException">It is missing.</exception>
    public static NamedTensor Find(IReadOnlyDictionary<string, NamedTensor> weights, string name) =>
        weights.TryGetValue(name, out NamedTensor? tensor)
            ? tensor
            : throw new ReaderException(
                $"The weights have no {name}: give those of a whole EfficientNet-Lite0."
            );
}
