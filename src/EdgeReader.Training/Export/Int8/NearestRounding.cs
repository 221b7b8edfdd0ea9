using EdgeReader.Training.Export.Operators;
using Onnx;

namespace EdgeReader.Training.Export.Int8;

/// <summary>Rounds each weight to the nearest step.</summary>
/// <param name="perChannel">Whether each output channel has a scale of its own.</param>
/// <param name="correctBiases">
/// Whether biases are corrected where the means of the input's channels are known.
/// </param>
public sealed class NearestRounding(bool perChannel = true, bool correctBiases = true)
    : IWeightRounding
{
    /// <inheritdoc/>
    public RoundedConvolution Round(NodeProto convolution, QuantizedGraph graph)
    {
        float[] weight = graph.ValuesOf(convolution.Input[1]);
        float[] bias = graph.ValuesOf(convolution.Input[2]);
        float inputScale = graph.ParametersOf(convolution.Input[0]).Scale;
        float[] scales = WeightScales.Of(weight, bias, inputScale, perChannel);
        int each = weight.Length / bias.Length;
        sbyte[] quantized = new sbyte[weight.Length];
        for (int i = 0; i < weight.Length; i++)
        {
            quantized[i] = new QuantizationParameters(scales[i / each], 0).Quantize(weight[i]);
        }
        if (correctBiases && graph.ChannelMeansOf(convolution.Input[0]) is double[] means)
        {
            int inputsOfAGroup = (int)graph.ShapeOf(convolution.Input[1])[1];
            float Dequantized(int i) => quantized[i] * scales[i / each];
            bias = BiasCorrection.Correct(bias, weight, Dequantized, inputsOfAGroup, means);
        }
        return new(quantized, scales, bias);
    }
}
