using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>Operators of activations alone: sums and pools, int8 in and int8 out.</summary>
public sealed class ActivationHandler : IOperatorHandler
{
    /// <inheritdoc/>
    public void Quantize(NodeProto node, QuantizedGraph graph)
    {
        string output = graph.Graph.Node(
            node.OpType,
            node.Input.Select(i => graph[i]),
            node.Output[0],
            node.Attribute
        );
        graph.QuantizeActivation(node.Output[0], output);
    }
}
