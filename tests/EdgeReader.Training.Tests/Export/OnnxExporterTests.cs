using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Training.Export;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using Google.Protobuf;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Tests.Export;

public class OnnxExporterTests
{
    [Fact]
    public void Export_InOnnxRuntime_GivesTorchSharpsLogits()
    {
        using EfficientNetLite0 network = new(RandomNetwork.Labels);
        network.Load(RandomNetwork.Shared.State, includeClassifier: true);
        network.eval();
        using LogitsModel exported = new(RandomNetwork.Shared.Float.ToByteArray());
        double worst = 0;
        foreach (float[] picture in RandomNetwork.Pictures(8, seed: 2))
        {
            float[] expected = Logits(network, picture);
            float[] actual = exported.Run(picture);
            worst = Math.Max(worst, expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max());
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"largest difference {worst:G3}");
        Assert.True(worst <= 1e-4, $"The logits differ by {worst}.");
    }

    [Fact]
    public void Export_Evidence_IsWhatTheClassifierSaysOfEachCell()
    {
        using EfficientNetLite0 network = new(RandomNetwork.Labels);
        network.Load(RandomNetwork.Shared.State, includeClassifier: true);
        network.eval();
        using ActivationSession exported = new(
            RandomNetwork.Shared.Float,
            InputSpecification.EfficientNetLite0,
            [OnnxNetwork.Evidence]
        );
        float[] picture = RandomNetwork.Pictures(1, seed: 2).Single();
        float[] expected = Evidence(network, picture);
        float[] actual = [];
        exported.Run(picture, (_, values, _) => actual = values.ToArray());
        Assert.Equal(RandomNetwork.Labels * 7 * 7, actual.Length);
        double worst = expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max();
        // Cells vary more than their mean, the logit.
        Assert.True(worst <= 1e-3, $"The evidence differs by {worst}.");
    }

    [Fact]
    public void Export_BatchNorm_IsFoldedAway()
    {
        string[] operators = [.. RandomNetwork.Shared.Float.Graph.Node.Select(n => n.OpType)];
        Assert.Equal(50, operators.Count(o => o == "Conv"));
        Assert.Equal(33, operators.Count(o => o == "Clip"));
        Assert.Equal(9, operators.Count(o => o == "Add"));
        Assert.Equal(
            ["Add", "Clip", "Conv", "Flatten", "GlobalAveragePool"],
            operators.Distinct().Order()
        );
    }

    [Theory]
    [InlineData("stem", 0, 1)] // 3 × 3, stride 2, 224 → 112
    [InlineData("blocks.0.depthwise", 1, 1)] // 3 × 3, stride 1
    [InlineData("blocks.3.depthwise", 1, 2)] // 5 × 5, stride 2, 56 → 28
    [InlineData("blocks.8.depthwise", 2, 2)] // 5 × 5, stride 1
    [InlineData("head", 0, 0)] // 1 × 1
    public void Export_Padding_IsTensorFlowsSame(string layer, long before, long after)
    {
        var pads = RandomNetwork
            .Shared.Float.Graph.Node.Single(n => n.Name == layer)
            .Attribute.Single(a => a.Name == "pads");
        Assert.Equal([before, before, after, after], pads.Ints);
    }

    [Fact]
    public void Export_WeightsWithoutAClassifier_NamesWhatIsMissing()
    {
        var weights = RandomNetwork.Shared.State.ToDictionary();
        weights.Remove("classifier.bias");
        var problem = Assert.Throws<ReaderException>(() => OnnxExporter.Export(weights, 224));
        Assert.Contains("classifier.bias", problem.Message);
    }

    private static float[] Evidence(EfficientNetLite0 network, float[] picture)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        Tensor map = network.RunLayers(tensor(picture, [1, 3, 224, 224]), 0, network.Layers.Count);
        Tensor cells = map.reshape(map.shape[1], -1).transpose(0, 1);
        return [.. network.Classify(cells).transpose(0, 1).contiguous().data<float>()];
    }

    private static float[] Logits(EfficientNetLite0 network, float[] picture)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        return [.. network.call(tensor(picture, [1, 3, 224, 224])).data<float>()];
    }
}
