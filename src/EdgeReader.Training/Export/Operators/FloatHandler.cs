using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>
/// What stays float: the head, 1,280 products a label, which would save nothing in int8 and
/// would round the logits that probabilities are made of.
/// </summary>
public sealed class FloatHandler : IOperatorHandler
{
    /// <inheritdoc/>
    public void Quantize(NodeProto node, QuantizedGraph graph)
    {
        IEnumerable<string> inputs = node.Input.Select(i =>
            graph.IsConstant(i) ? graph.KeepConstant(i) : graph[i]
        );
        graph.Graph.Node(node.OpType, [.. inputs], node.Output[0], node.Attribute);
    }
}
