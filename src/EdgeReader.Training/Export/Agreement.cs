using EdgeReader.Recognition;
using EdgeReader.Recognition.Models;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReader.Training.Export;

/// <summary>How alike two models answer the same pictures.</summary>
/// <param name="Pictures">Number of pictures.</param>
/// <param name="SameLabel">How many have the same likeliest label.</param>
/// <param name="LargestLogitDifference">Largest absolute difference of a logit.</param>
/// <param name="MeanLogitDifference">Mean absolute difference of the logits.</param>
public sealed record Agreement(
    int Pictures,
    int SameLabel,
    double LargestLogitDifference,
    double MeanLogitDifference
)
{
    /// <summary>Compares two ONNX models.</summary>
    /// <param name="first">Bytes of one.</param>
    /// <param name="second">Bytes of the other.</param>
    /// <param name="pictures">Prepared pictures [3, S, S].</param>
    /// <exception cref="ReaderException">There is no picture.</exception>
    public static Agreement Between(byte[] first, byte[] second, IEnumerable<float[]> pictures)
    {
        using LogitsModel one = new(first);
        using LogitsModel other = new(second);
        int count = 0;
        int same = 0;
        double largest = 0;
        double sum = 0;
        foreach (float[] picture in pictures)
        {
            float[] a = one.Run(picture);
            float[] b = other.Run(picture);
            double[] differences = [.. a.Zip(b, (x, y) => Math.Abs((double)x - y))];
            largest = Math.Max(largest, differences.Max());
            sum += differences.Average();
            same += Array.IndexOf(a, a.Max()) == Array.IndexOf(b, b.Max()) ? 1 : 0;
            count++;
        }
        return count > 0
            ? new(count, same, largest, sum / count)
            : throw new ReaderException("There is no picture to compare the models on.");
    }
}

/// <summary>An ONNX model from prepared picture to logits. Not thread-safe.</summary>
public sealed class LogitsModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly long[] _shape;

    /// <summary>Opens a model.</summary>
    /// <param name="model">Bytes of the ONNX file.</param>
    /// <param name="threads">Threads within one operator, 1…8.</param>
    public LogitsModel(byte[] model, int threads = 2)
    {
        using SessionOptions options = InferenceSessionFactory.Create(threads);
        _session = new(model, options);
        _shape = [.. _session.InputMetadata.Values.First().Dimensions.Select(d => (long)d)];
    }

    /// <summary>The logits of one prepared picture [3, S, S].</summary>
    public float[] Run(float[] picture)
    {
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(picture, _shape);
        using var outputs = _session.Run(
            _run,
            [_session.InputNames[0]],
            [input],
            [_session.OutputNames[0]]
        );
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }
}
