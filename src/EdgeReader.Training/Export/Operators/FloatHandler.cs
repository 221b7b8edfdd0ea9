using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>
/// What stays float: the classifier and the mean of what it says, less than a hundredth of all
/// products. In int8 they would save nothing and round the logits that probabilities are made of.
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
