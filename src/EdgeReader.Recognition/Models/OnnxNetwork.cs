using System.Diagnostics;
using EdgeReader.Recognition.Imaging;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace EdgeReader.Recognition.Models;

/// <summary>
/// A network in an ONNX file, run by ONNX Runtime: <c>input</c> [1, 3, S, S] → <c>logits</c>
/// [1, labels] and <c>evidence</c> [1, labels, S / 32, S / 32]. Not thread-safe.
/// </summary>
public sealed class OnnxNetwork : INetwork, IDisposable
{
    /// <summary>Name of the input tensor.</summary>
    public const string Input = "input";

    /// <summary>Name of the first output.</summary>
    public const string Logits = "logits";

    /// <summary>Name of the second output.</summary>
    public const string Evidence = "evidence";

    /// <summary>Pixels of the input for a cell of the evidence map, across.</summary>
    public const int PixelsPerCell = 32;

    private static readonly string[] InputNames = [Input];
    private static readonly string[] OutputNames = [Logits, Evidence];

    private readonly string _name;
    private readonly Preprocessor _preprocessor;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly int _side;
    private readonly float[] _input;
    private readonly OrtValue _inputValue;

    /// <summary>Opens a model.</summary>
    /// <param name="model">The ONNX file.</param>
    /// <param name="name">What messages call it: the bundle's id.</param>
    /// <param name="input">What the network wants to see; a multiple of 32 pixels.</param>
    /// <param name="labels">Number of logits.</param>
    /// <param name="threads">Threads of one inference, 1…8.</param>
    /// <param name="likeDevice">Whether x86 answers as the Pi does; quicker if not.</param>
    /// <exception cref="ReaderException">The model is damaged or of another shape.</exception>
    public OnnxNetwork(
        byte[] model,
        string name,
        InputSpecification input,
        int labels,
        int threads,
        bool likeDevice = true
    )
    {
        _name = name;
        _preprocessor = new(input);
        _session = Open(model, threads, likeDevice);
        _side = input.Size / PixelsPerCell;
        RequireShape(_session.InputMetadata, Input, [1, 3, input.Size, input.Size]);
        RequireShape(_session.OutputMetadata, Logits, [1, labels]);
        RequireShape(_session.OutputMetadata, Evidence, [1, labels, _side, _side]);
        _input = new float[input.Length];
        _inputValue = OrtValue.CreateTensorValueFromMemory(_input, [1, 3, input.Size, input.Size]);
    }

    /// <inheritdoc/>
    /// <exception cref="ReaderException">What the network says is no number.</exception>
    public Look Look(Mat bgr)
    {
        long start = Stopwatch.GetTimestamp();
        _preprocessor.Prepare(bgr, _input);
        long prepared = Stopwatch.GetTimestamp();
        using var outputs = _session.Run(_run, InputNames, [_inputValue], OutputNames);
        TimeSpan inference = Stopwatch.GetElapsedTime(prepared);
        return new(Numbers(outputs[0]), new(Numbers(outputs[1]), _side))
        {
            Took = new(Stopwatch.GetElapsedTime(start, prepared), inference),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputValue.Dispose();
        _run.Dispose();
        _session.Dispose();
        _preprocessor.Dispose();
    }

    private float[] Numbers(OrtValue output)
    {
        float[] values = output.GetTensorDataAsSpan<float>().ToArray();
        return values.All(float.IsFinite)
            ? values
            : throw new ReaderException(
                $"The model of the bundle {_name} answered with what is no number: install the "
                    + "bundle again."
            );
    }

    private InferenceSession Open(byte[] model, int threads, bool likeDevice)
    {
        try
        {
            using SessionOptions options = InferenceSessionFactory.Create(
                threads,
                null,
                likeDevice
            );
            return new InferenceSession(model, options);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ReaderException(
                $"ONNX Runtime cannot run the model of the bundle {_name}: install the bundle "
                    + "again.",
                problem
            );
        }
    }

    private void RequireShape(
        IReadOnlyDictionary<string, NodeMetadata> tensors,
        string tensor,
        int[] wanted
    )
    {
        int[] found = tensors.TryGetValue(tensor, out NodeMetadata? metadata)
            ? metadata.Dimensions
            : [];
        // A dimension of -1 is symbolic and takes any length.
        bool fits =
            found.Length == wanted.Length
            && found.Zip(wanted).All(pair => pair.First is -1 || pair.First == pair.Second);
        if (!fits)
        {
            throw new ReaderException(
                $"The model's {tensor} is [{string.Join(", ", found)}], but the bundle {_name} "
                    + $"needs [{string.Join(", ", wanted)}]: install the bundle again."
            );
        }
    }
}
