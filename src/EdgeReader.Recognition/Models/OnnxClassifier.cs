using EdgeReader.Recognition.Imaging;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReader.Recognition.Models;

/// <summary>
/// The network of a bundle, run by ONNX Runtime. Buffers are its own and reused: nothing is
/// allocated a frame but the answer. Not thread-safe.
/// </summary>
public sealed class OnnxClassifier : IClassifier, IDisposable
{
    private readonly ModelBundle _bundle;
    private readonly Preprocessor _preprocessor;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly float[] _input;
    private readonly float[] _logits;
    private readonly OrtValue _inputValue;
    private readonly OrtValue _logitsValue;
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;

    /// <summary>Opens the bundle's model and tries it once.</summary>
    /// <param name="bundle">A bundle that was read whole.</param>
    /// <param name="threads">Threads of one inference, 1…8.</param>
    /// <exception cref="ReaderException">The model does not fit its manifest.</exception>
    public OnnxClassifier(ModelBundle bundle, int threads = 1)
    {
        _bundle = bundle;
        _preprocessor = new(bundle.Manifest.Input);
        _session = Open(bundle, threads);
        int size = bundle.Manifest.Input.Size;
        int labels = bundle.Manifest.Labels.Count;
        _inputNames = [.. _session.InputNames];
        _outputNames = [_session.OutputNames[0]];
        RequireShape(_session.InputMetadata[_inputNames[0]], [1, 3, size, size], "input");
        RequireShape(_session.OutputMetadata[_outputNames[0]], [1, labels], "output");
        _input = new float[bundle.Manifest.Input.Length];
        _logits = new float[labels];
        _inputValue = OrtValue.CreateTensorValueFromMemory(_input, [1, 3, size, size]);
        _logitsValue = OrtValue.CreateTensorValueFromMemory(_logits, [1, labels]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The network answered with NaN or infinity.</exception>
    public Prediction Classify(Frame frame)
    {
        _preprocessor.Prepare(frame.Pixels, _input);
        _session.Run(_run, _inputNames, [_inputValue], _outputNames, [_logitsValue]);
        return Prediction.FromLogits(_bundle.Answers, _logits, _bundle.Manifest.Temperature);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputValue.Dispose();
        _logitsValue.Dispose();
        _run.Dispose();
        _session.Dispose();
        _preprocessor.Dispose();
    }

    private static InferenceSession Open(ModelBundle bundle, int threads)
    {
        try
        {
            using SessionOptions options = InferenceSessionFactory.Create(threads);
            return new InferenceSession(bundle.Model, options);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ReaderException(
                $"ONNX Runtime cannot run the model of the bundle {bundle.Manifest.Id}: install "
                    + "the bundle again.",
                problem
            );
        }
    }

    private void RequireShape(NodeMetadata metadata, int[] wanted, string what)
    {
        // A dimension of -1 is symbolic and takes any length.
        bool fits =
            metadata.Dimensions.Length == wanted.Length
            && metadata
                .Dimensions.Zip(wanted)
                .All(pair => pair.First is -1 || pair.First == pair.Second);
        if (!fits)
        {
            throw new ReaderException(
                $"The model's {what} is [{string.Join(", ", metadata.Dimensions)}], but the "
                    + $"manifest of {_bundle.Manifest.Id} says [{string.Join(", ", wanted)}]: "
                    + "install the bundle again."
            );
        }
    }
}
