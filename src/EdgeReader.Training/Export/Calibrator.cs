using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>
/// Runs a float model over pictures and chooses the range of every activation: not simply the
/// lowest and highest value, of which a rare one would cost all others their resolution, but
/// the range whose rounding and clipping together err least. It also notes channel means, by
/// which biases are corrected.
/// </summary>
public static class Calibrator
{
    /// <summary>Measures; the input's range is known and not measured.</summary>
    /// <param name="model">The float model.</param>
    /// <param name="specification">What the preprocessor prepares for it.</param>
    /// <param name="pictures">
    /// Prepared pictures [3, S, S] of training scenes, some hundred; enumerated twice.
    /// </param>
    /// <exception cref="ReaderException">
    /// There is no picture, or the network computes infinities.
    /// </exception>
    public static Calibration Measure(
        ModelProto model,
        InputSpecification specification,
        IEnumerable<float[]> pictures
    )
    {
        Dictionary<string, ActivationStatistics> seen = [];
        Run(model, specification, pictures, Note);
        if (seen.Count == 0)
        {
            throw new ReaderException(
                "There is no picture to calibrate with: give some hundred training scenes."
            );
        }
        if (seen.FirstOrDefault(s => !s.Value.Range.IsFinite).Key is string broken)
        {
            throw new ReaderException(
                $"The network's {broken} is no number on a training scene: train it again."
            );
        }
        var histograms = seen.ToDictionary(s => s.Key, s => new ValueHistogram(s.Value.Range));
        Run(model, specification, pictures, (t, values, _) => histograms[t].Add(values));
        var ranges = histograms.ToDictionary(h => h.Key, h => h.Value.LeastErrorRange());
        ranges[model.Graph.Input[0].Name] = TensorRange.Of(specification);
        return new(ranges)
        {
            ChannelMeans = seen.ToDictionary(s => s.Key, s => s.Value.ChannelMeans),
        };

        void Note(string tensor, ReadOnlySpan<float> values, int channels)
        {
            if (!seen.TryGetValue(tensor, out ActivationStatistics? statistics))
            {
                seen[tensor] = statistics = new();
            }
            statistics.Add(values, channels);
        }
    }

    private delegate void Look(string tensor, ReadOnlySpan<float> values, int channels);

    private static void Run(
        ModelProto model,
        InputSpecification specification,
        IEnumerable<float[]> pictures,
        Look look
    )
    {
        string input = model.Graph.Input[0].Name;
        string[] tensors = [.. model.Graph.Node.Select(n => n.Output[0])];
        using SessionOptions options = InferenceSessionFactory.Create(threads: 2);
        using InferenceSession session = new(WithOutputs(model, tensors).ToByteArray(), options);
        using RunOptions run = new();
        long[] shape = [1, 3, specification.Size, specification.Size];
        foreach (float[] picture in pictures)
        {
            using OrtValue value = OrtValue.CreateTensorValueFromMemory(picture, shape);
            using var outputs = session.Run(run, [input], [value], tensors);
            look(input, picture, channels: 3);
            for (int i = 0; i < tensors.Length; i++)
            {
                int channels = (int)outputs[i].GetTensorTypeAndShape().Shape[1];
                look(tensors[i], outputs[i].GetTensorDataAsSpan<float>(), channels);
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
