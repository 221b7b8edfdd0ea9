using EdgeReader.Recognition.Imaging;
using EdgeReader.Training.Export;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using Onnx;
using OpenCvSharp;
using TorchSharp;

namespace EdgeReader.Training.Tests.Export;

/// <summary>
/// The shipped base with a seeded random classifier of 19 labels, exported and quantized: what
/// the proofs look at, whatever was trained last.
/// </summary>
public sealed class RandomNetwork
{
    public const int Labels = 19;
    private static readonly Lazy<RandomNetwork> Instance = new(() => new());

    private RandomNetwork()
    {
        torch.random.manual_seed(7);
        using EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(Labels);
        State = network.State();
        InputSpecification input = InputSpecification.EfficientNetLite0;
        Float = OnnxExporter.Export(State, input.Size);
        Int8 = Quantizer.Quantize(Float, Calibrator.Measure(Float, input, Pictures(40, seed: 1)));
    }

    public static RandomNetwork Shared => Instance.Value;

    public IReadOnlyDictionary<string, NamedTensor> State { get; }

    public ModelProto Float { get; }

    public ModelProto Int8 { get; }

    /// <summary>Smooth random pictures, prepared: something like scenes to the network.</summary>
    public static IEnumerable<float[]> Pictures(int count, int seed)
    {
        Random random = new(seed);
        using Preprocessor preprocessor = new(InputSpecification.EfficientNetLite0);
        for (int i = 0; i < count; i++)
        {
            int cells = random.Next(4, 60);
            Vec3b[] pixels = new Vec3b[cells * cells];
            byte[] bytes = new byte[3 * pixels.Length];
            random.NextBytes(bytes);
            for (int p = 0; p < pixels.Length; p++)
            {
                pixels[p] = new(bytes[3 * p], bytes[3 * p + 1], bytes[3 * p + 2]);
            }
            using Mat coarse = Mat.FromPixelData(cells, cells, MatType.CV_8UC3, pixels);
            using Mat picture = coarse.Resize(
                new Size(640, 480),
                interpolation: InterpolationFlags.Cubic
            );
            float[] nchw = new float[preprocessor.Input.Length];
            preprocessor.Prepare(picture, nchw);
            yield return nchw;
        }
    }
}
