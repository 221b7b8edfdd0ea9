using Onnx;

namespace EdgeReader.Training.Export.Int8;

/// <summary>Rounds the weights of convolutions, one after the other in the graph's order.</summary>
public interface IWeightRounding
{
    /// <summary>Rounds one.</summary>
    /// <param name="convolution">The float node: input, weight, bias.</param>
    /// <param name="graph">Quantized as far as the convolution's input.</param>
    RoundedConvolution Round(NodeProto convolution, QuantizedGraph graph);
}
