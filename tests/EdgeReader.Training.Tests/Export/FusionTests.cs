using System.Text.Json;
using EdgeReader.Recognition.Models;
using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;

namespace EdgeReader.Training.Tests.Export;

/// <summary>What ONNX Runtime makes of the int8 model, by its own profile.</summary>
public sealed class FusionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Session_RunsEveryConvolutionAsAnIntegerKernel()
    {
        Dictionary<string, int> kernels = Profile();
        Assert.Equal(49, kernels["QLinearConv"]);
        Assert.Equal(9, kernels["QLinearAdd"]);
        // Only the classifier is float.
        Assert.Equal(1, kernels["Conv"]);
        Assert.DoesNotContain("FusedConv", kernels.Keys);
        // The input is rounded once, and the features become float once, for the classifier.
        Assert.Equal(1, kernels["QuantizeLinear"]);
        Assert.Equal(1, kernels["DequantizeLinear"]);
    }

    private Dictionary<string, int> Profile()
    {
        string prefix = Path.Combine(_folder.FullName, "profile");
        using SessionOptions options = InferenceSessionFactory.Create(1, prefix);
        using InferenceSession session = new(RandomNetwork.Shared.Int8.ToByteArray(), options);
        using RunOptions run = new();
        float[] picture = RandomNetwork.Pictures(1, seed: 5).Single();
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(picture, [1, 3, 224, 224]);
        session.Run(run, ["input"], [input], ["logits"]).Dispose();
        using JsonDocument events = JsonDocument.Parse(File.ReadAllText(session.EndProfiling()));
        return events
            .RootElement.EnumerateArray()
            .Where(e => e.GetProperty("name").GetString()!.EndsWith("_kernel_time"))
            .GroupBy(e => e.GetProperty("args").GetProperty("op_name").GetString()!)
            .ToDictionary(g => g.Key, g => g.Count());
    }
}
