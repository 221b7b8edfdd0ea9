using Onnx;

namespace EdgeReader.Training.Export.Operators;

/// <summary>Quantizes one family of operators.</summary>
public interface IOperatorHandler
{
    /// <summary>Adds the quantized counterpart of a float node to the new graph.</summary>
    void Quantize(NodeProto node, QuantizedGraph graph);
}
