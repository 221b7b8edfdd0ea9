using EdgeReader.Recognition;
using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>ReLU6 after a convolution, which has taken it over: nothing is left to do.</summary>
public sealed class ClipHandler : IOperatorHandler
{
    /// <inheritdoc/>
    /// <exception cref="ReaderException">It stands somewhere else, or clips to other bounds.</exception>
    public void Quantize(NodeProto node, QuantizedGraph graph)
    {
        bool isRelu6 = graph.ValuesOf(node.Input[1]) is [0] && graph.ValuesOf(node.Input[2]) is [6];
        if (!isRelu6 || !graph.IsQuantized(node.Output[0]))
        {
            throw new ReaderException(
                $"The quantizer knows Clip only as ReLU6 alone after a convolution, not {node.Name}."
            );
        }
    }
}
