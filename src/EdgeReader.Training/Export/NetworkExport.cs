using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export.Int8;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using Google.Protobuf;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>A network as ONNX files: float, and int8 as it ships.</summary>
/// <param name="Exact">The float model.</param>
/// <param name="Rounded">The int8 model's file.</param>
public sealed record NetworkExport(ModelProto Exact, byte[] Rounded)
{
    /// <summary>Raised whenever the same weights and options give another model.</summary>
    public const int Version = 1;

    /// <summary>Exports, calibrates and quantizes.</summary>
    /// <param name="state">The network's weights.</param>
    /// <param name="input">What it wants to see.</param>
    /// <param name="calibration">Prepared scenes [3, S, S], some hundred.</param>
    public static NetworkExport Of(
        IReadOnlyDictionary<string, NamedTensor> state,
        InputSpecification input,
        IReadOnlyList<float[]> calibration
    )
    {
        ModelProto exact = OnnxExporter.Export(state, input.Size);
        ModelProto rounded = PostTrainingQuantization.Run(exact, input, calibration);
        return new(exact, rounded.ToByteArray());
    }
}
