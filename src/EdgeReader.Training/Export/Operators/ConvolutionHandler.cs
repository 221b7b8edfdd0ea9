using EdgeReader.Training.Export.Int8;
using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>
/// Convolutions: weights int8 and symmetric, rounded as the graph says; bias int32 with the scale
/// of input times weight. A ReLU6 that follows becomes part of the rounding: its range 0…6 is
/// quantized with 0 at −128, so that saturation clips. The classifier, whose output is the
/// graph's, stays float.
/// </summary>
public sealed class ConvolutionHandler : IOperatorHandler
{
    private readonly FloatHandler _float = new();

    /// <inheritdoc/>
    public void Quantize(NodeProto node, QuantizedGraph graph)
    {
        if (graph.IsOutput(node.Output[0]))
        {
            _float.Quantize(node, graph);
            return;
        }
        string input = node.Input[0];
        float inputScale = graph.ParametersOf(input).Scale;
        RoundedConvolution rounded = graph.Rounding.Round(node, graph);
        string[] inputs =
        [
            graph[input],
            Weight(node.Input[1], rounded, graph),
            Bias(node.Input[2], rounded, inputScale, graph),
        ];
        NodeProto? clip = graph.ClipAfter(node.Output[0]);
        string activation = (clip ?? node).Output[0];
        graph.QuantizedNode("Conv", inputs, activation, node.Attribute);
    }

    private static string Weight(string name, RoundedConvolution rounded, QuantizedGraph graph)
    {
        string tensor = graph.Graph.Constant(
            name + "_quantized",
            rounded.Weight,
            graph.ShapeOf(name)
        );
        float[] scales = rounded.Scales;
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
        RoundedConvolution rounded,
        float inputScale,
        QuantizedGraph graph
    )
    {
        float[] scales = [.. rounded.Scales.Select(s => s * inputScale)];
        int[] quantized =
        [
            .. rounded.Bias.Zip(
                scales,
                (b, s) => (int)Math.Round((double)b / s, MidpointRounding.ToEven)
            ),
        ];
        string tensor = graph.Graph.Constant(name + "_quantized", quantized, scales.Length);
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
