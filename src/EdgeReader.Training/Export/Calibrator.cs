using EdgeReader.Recognition.Models;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>Runs a float model over pictures and notes the range of every activation.</summary>
public static class Calibrator
{
    /// <summary>Measures the ranges, the input's included.</summary>
    /// <param name="model">The float model.</param>
    /// <param name="pictures">Prepared pictures [3, S, S], as the one preprocessor gives them.</param>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    public static IReadOnlyDictionary<string, TensorRange> Measure(
        ModelProto model,
        IEnumerable<float[]> pictures
    )
    {
        string input = model.Graph.Input[0].Name;
        string[] tensors = [.. model.Graph.Node.Select(n => n.Output[0])];
        using SessionOptions options = InferenceSessionFactory.Create(threads: 2);
        using InferenceSession session = new(WithOutputs(model, tensors).ToByteArray(), options);
        using RunOptions run = new();
        int[] shape = session.InputMetadata[input].Dimensions;
        Dictionary<string, TensorRange> ranges = tensors
            .Append(input)
            .ToDictionary(t => t, _ => TensorRange.Empty);
        int count = 0;
        foreach (float[] picture in pictures)
        {
            using OrtValue value = OrtValue.CreateTensorValueFromMemory(
                picture,
                [.. shape.Select(d => (long)d)]
            );
            using var outputs = session.Run(run, [input], [value], tensors);
            ranges[input] = ranges[input].Including(picture);
            for (int i = 0; i < tensors.Length; i++)
            {
                ranges[tensors[i]] = ranges[tensors[i]]
                    .Including(outputs[i].GetTensorDataAsSpan<float>());
            }
            count++;
        }
        return count > 0 ? ranges : throw new ArgumentException("Calibration needs pictures.");
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
