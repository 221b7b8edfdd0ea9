using EdgeReader.Recognition.Models;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>
/// Runs a float model over pictures and chooses the range of every activation: not simply the
/// lowest and highest value, of which a rare one would cost all others their resolution, but
/// the range whose rounding and clipping together err least.
/// </summary>
public static class Calibrator
{
    /// <summary>Measures the ranges, the input's included.</summary>
    /// <param name="model">The float model.</param>
    /// <param name="pictures">
    /// Prepared pictures [3, S, S], as the one preprocessor gives them; enumerated twice.
    /// </param>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    public static IReadOnlyDictionary<string, TensorRange> Measure(
        ModelProto model,
        IEnumerable<float[]> pictures
    )
    {
        Dictionary<string, TensorRange> extremes = [];
        Run(
            model,
            pictures,
            (tensor, values) =>
                extremes[tensor] = extremes
                    .GetValueOrDefault(tensor, TensorRange.Empty)
                    .Including(values)
        );
        if (extremes.Count == 0)
        {
            throw new ArgumentException("Calibration needs pictures.");
        }
        Dictionary<string, ValueHistogram> histograms = extremes.ToDictionary(
            pair => pair.Key,
            pair => new ValueHistogram(pair.Value)
        );
        Run(model, pictures, (tensor, values) => histograms[tensor].Add(values));
        return histograms.ToDictionary(pair => pair.Key, pair => pair.Value.LeastErrorRange());
    }

    private delegate void Look(string tensor, ReadOnlySpan<float> values);

    private static void Run(ModelProto model, IEnumerable<float[]> pictures, Look look)
    {
        string input = model.Graph.Input[0].Name;
        string[] tensors = [.. model.Graph.Node.Select(n => n.Output[0])];
        using SessionOptions options = InferenceSessionFactory.Create(threads: 2);
        using InferenceSession session = new(WithOutputs(model, tensors).ToByteArray(), options);
        using RunOptions run = new();
        long[] shape = [.. session.InputMetadata[input].Dimensions.Select(d => (long)d)];
        foreach (float[] picture in pictures)
        {
            using OrtValue value = OrtValue.CreateTensorValueFromMemory(picture, shape);
            using var outputs = session.Run(run, [input], [value], tensors);
            look(input, picture);
            for (int i = 0; i < tensors.Length; i++)
            {
                look(tensors[i], outputs[i].GetTensorDataAsSpan<float>());
            }
        }
    }

    private static ModelProto WithOutputs(ModelProto model, IEnumerable<string> tensors)
    {
        ModelProto open = model.Clone();
        TypeProto type = new()
        {
            TensorType = new TypeProto.Types.Tensor
            {
                ElemType = (int)TensorProto.Types.DataType.Float,
            },
        };
        open.Graph.Output.Clear();
        open.Graph.Output.AddRange(
            tensors.Select(t => new ValueInfoProto { Name = t, Type = type.Clone() })
        );
        return open;
    }
}
