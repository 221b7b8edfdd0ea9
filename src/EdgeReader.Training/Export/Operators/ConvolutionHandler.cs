using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>
/// Convolutions: weights int8 and symmetric, a scale an output channel; bias int32 with the
/// scale of input times weight, corrected for what rounding the weights does. A ReLU6 that
/// follows becomes part of the rounding: its range 0…6 is quantized with 0 at −128, so that
/// saturation clips.
/// </summary>
public sealed class ConvolutionHandler : IOperatorHandler
{
    // Leaves room in the int32 accumulator for the products.
    private const float LargestBias = 1 << 29;

    /// <inheritdoc/>
    public void Quantize(NodeProto node, QuantizedGraph graph)
    {
        string input = node.Input[0];
        float inputScale = graph.ParametersOf(input).Scale;
        float[] bias = graph.ValuesOf(node.Input[2]);
        float[] weight = graph.ValuesOf(node.Input[1]);
        float[] scales = Scales(weight, bias, inputScale);
        sbyte[] quantized = Rounded(weight, scales);
        if (graph.ChannelMeansOf(input) is double[] means)
        {
            int each = weight.Length / bias.Length;
            int inputsOfAGroup = (int)graph.ShapeOf(node.Input[1])[1];
            float Dequantized(int i) => quantized[i] * scales[i / each];
            bias = BiasCorrection.Correct(bias, weight, Dequantized, inputsOfAGroup, means);
        }
        string[] inputs =
        [
            graph[input],
            Weight(node.Input[1], quantized, scales, graph),
            Bias(node.Input[2], bias, scales, inputScale, graph),
        ];
        NodeProto? clip = graph.ClipAfter(node.Output[0]);
        string activation = (clip ?? node).Output[0];
        graph.QuantizedNode("Conv", inputs, activation, node.Attribute);
    }

    private static float[] Scales(float[] weight, float[] bias, float inputScale)
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
        return scales;
    }

    private static sbyte[] Rounded(float[] weight, float[] scales)
    {
        int each = weight.Length / scales.Length;
        sbyte[] quantized = new sbyte[weight.Length];
        for (int i = 0; i < weight.Length; i++)
        {
            quantized[i] = new QuantizationParameters(scales[i / each], 0).Quantize(weight[i]);
        }
        return quantized;
    }

    private static string Weight(
        string name,
        sbyte[] quantized,
        float[] scales,
        QuantizedGraph graph
    )
    {
        string tensor = graph.Graph.Constant(name + "_quantized", quantized, graph.ShapeOf(name));
        return Dequantize(
            name,
            tensor,
            scales,
            graph,
            graph.Graph.Constant(name + "_zero_point", new sbyte[scales.Length], scales.Length)
        );
    }

    private static string Bias(
        string name,
        float[] bias,
        float[] weightScales,
        float inputScale,
        QuantizedGraph graph
    )
    {
        float[] scales = [.. weightScales.Select(s => s * inputScale)];
        int[] quantized =
        [
            .. bias.Zip(scales, (b, s) => (int)Math.Round((double)b / s, MidpointRounding.ToEven)),
        ];
        string tensor = graph.Graph.Constant(name + "_quantized", quantized, bias.Length);
        return Dequantize(
            name,
            tensor,
            scales,
            graph,
            graph.Graph.Constant(name + "_zero_point", new int[scales.Length], scales.Length)
        );
    }

    private static string Dequantize(
        string name,
        string tensor,
        float[] scales,
        QuantizedGraph graph,
        string zeroPoints
    )
    {
        string scale = graph.Graph.Constant(name + "_scale", scales, scales.Length);
        return graph.Graph.Node(
            "DequantizeLinear",
            [tensor, scale, zeroPoints],
            name + "_dequantized",
            GraphBuilder.Integer("axis", 0)
        );
    }
}
