using EdgeReader.Recognition;
using EdgeReader.Training.Export.Int8;
using EdgeReader.Training.Export.Operators;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>
/// Post-training quantization to int8 in QDQ form: every operator of the table gets quantized
/// inputs and outputs, which ONNX Runtime then fuses into integer kernels.
/// </summary>
public static class Quantizer
{
    private static readonly Dictionary<string, IOperatorHandler> Handlers = new()
    {
        ["Conv"] = new ConvolutionHandler(),
        ["Clip"] = new ClipHandler(),
        ["Add"] = new ActivationHandler(),
        ["GlobalAveragePool"] = new FloatHandler(),
        ["Flatten"] = new FloatHandler(),
    };

    /// <summary>Quantizes a float model.</summary>
    /// <param name="model">Left unchanged.</param>
    /// <param name="calibration">Of every activation, from the calibrator.</param>
    /// <param name="rounding">
    /// How weights are rounded; null for each to the nearest step of its channel, with biases
    /// corrected.
    /// </param>
    /// <param name="unsignedActivations">Whether activations are uint8, not int8.</param>
    /// <exception cref="ReaderException">
    /// It has an operator that the table lacks or that stands where it can't be quantized, or an
    /// activation was not calibrated.
    /// </exception>
    public static ModelProto Quantize(
        ModelProto model,
        Calibration calibration,
        IWeightRounding? rounding = null,
        bool unsignedActivations = false
    )
    {
        rounding ??= new NearestRounding();
        QuantizedGraph graph = new(model.Graph, calibration, rounding, unsignedActivations);
        foreach (NodeProto node in model.Graph.Node)
        {
            if (!Handlers.TryGetValue(node.OpType, out IOperatorHandler? handler))
            {
                throw new ReaderException(
                    $"The quantizer has no handler for the operator {node.OpType} ({node.Name}): "
                        + "add one to its table."
                );
            }
            handler.Quantize(node, graph);
        }
        return graph.ToModel();
    }
}
