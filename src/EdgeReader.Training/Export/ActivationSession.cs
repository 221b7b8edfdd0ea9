using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Onnx;

namespace EdgeReader.Training.Export;

/// <summary>Shows what a model computes on the way. Not thread-safe.</summary>
public sealed class ActivationSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly string _input;
    private readonly string[] _tensors;
    private readonly long[] _shape;

    /// <summary>Opens a model.</summary>
    /// <param name="model">Left unchanged; nodes that nothing asked for needs may be there.</param>
    /// <param name="specification">What the preprocessor prepares for it.</param>
    /// <param name="tensors">Names of float activations to look at.</param>
    public ActivationSession(
        ModelProto model,
        InputSpecification specification,
        IEnumerable<string> tensors
    )
    {
        _tensors = [.. tensors];
        _input = model.Graph.Input[0].Name;
        _shape = [1, 3, specification.Size, specification.Size];
        using SessionOptions options = InferenceSessionFactory.Create(threads: 2);
        _session = new(WithOutputs(model, _tensors).ToByteArray(), options);
    }

    /// <summary>What is told of an activation.</summary>
    /// <param name="tensor">Its name.</param>
    /// <param name="values">[channels, …], row-major; valid during the call.</param>
    /// <param name="shape">The batch of 1 first.</param>
    public delegate void Look(string tensor, ReadOnlySpan<float> values, long[] shape);

    /// <summary>Runs the model on a prepared picture [3, S, S] and shows each activation.</summary>
    public void Run(float[] picture, Look look)
    {
        using OrtValue value = OrtValue.CreateTensorValueFromMemory(picture, _shape);
        using var outputs = _session.Run(_run, [_input], [value], _tensors);
        for (int i = 0; i < _tensors.Length; i++)
        {
            long[] shape = outputs[i].GetTensorTypeAndShape().Shape;
            look(_tensors[i], outputs[i].GetTensorDataAsSpan<float>(), shape);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    private static ModelProto WithOutputs(ModelProto model, IReadOnlyList<string> tensors)
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
        // Nothing after the last of them would be looked at.
        int last = open.Graph.Node.ToList().FindLastIndex(n => tensors.Contains(n.Output[0]));
        while (open.Graph.Node.Count > last + 1)
        {
            open.Graph.Node.RemoveAt(open.Graph.Node.Count - 1);
        }
        return open;
    }
}
