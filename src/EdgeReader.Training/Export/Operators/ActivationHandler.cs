using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>Operators of activations alone: sums and pools, int8 in and int8 out.</summary>
public sealed class ActivationHandler : IOperatorHandler
{
    /// <inheritdoc/>
    public void Quantize(NodeProto node, QuantizedGraph graph)
    {
        foreach (string input in node.Input)
        {
            graph.ParametersOf(input); // refuses what is float
        }
        IEnumerable<string> inputs = [.. node.Input.Select(i => graph[i])];
        graph.QuantizedNode(node.OpType, inputs, node.Output[0], node.Attribute);
    }
}
