using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Tests.Networks;

/// <summary>Our network against what PyTorch's gave for the same weights and input.</summary>
public class ParityTests
{
    /// <summary>The parity vector's own statement: agreement to about 1e-3 of the size.</summary>
    private const double Tolerance = 1e-3;

    private static readonly IReadOnlyDictionary<string, NamedTensor> Expected = Safetensors.Read(
        Path.Combine(RepositoryRoot.Find(), "models", "base", "parity.safetensors")
    );

    [Fact]
    public void Input_ByTheFormula_StartsAsThePublishedOne()
    {
        float[] expected = Expected["input_first_64"].Values;
        Assert.Equal(expected, ParityInput()[..expected.Length]);
    }

    [Fact]
    public void Network_OnTheParityInput_AgreesWithPyTorchLayerByLayer()
    {
        using EfficientNetLite0 network = PretrainedBackbone.ForImageNet();
        Assert.Null(FirstLayerOff(network));
    }

    [Fact]
    public void Network_WithOneWrongRunningMean_IsFoundOutAtItsLayer()
    {
        using EfficientNetLite0 network = PretrainedBackbone.ForImageNet();
        var state = network.State().ToDictionary();
        NamedTensor mean = state["blocks.5.depthwise.norm.running_mean"];
        state[mean.Name] = mean with { Values = [.. mean.Values.Select(v => v + 0.05f)] };
        network.Load(state, includeClassifier: true);
        Assert.StartsWith("blocks.5 ", FirstLayerOff(network));
    }

    /// <summary>The first layer that is off and by how much; null when all agree.</summary>
    private static string? FirstLayerOff(EfficientNetLite0 network)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        Tensor x = tensor(ParityInput(), [2, 3, 224, 224]);
        for (int i = 0; i < network.Layers.Count; i++)
        {
            string layer = network.Layers[i];
            x = network.RunLayers(x, i, i + 1);
            if (Difference($"mean_abs.{layer}", x.abs().mean([2, 3])) is string off)
            {
                return $"{layer} {off}";
            }
        }
        Tensor features = x.mean([2, 3]);
        return Difference("features", features) is string wrong ? $"pooling {wrong}"
            : Difference("logits", network.Classify(features)) is string bad ? $"classifier {bad}"
            : null;
    }

    private static string? Difference(string name, Tensor actual)
    {
        float[] expected = Expected[name].Values;
        float[] values = [.. actual.contiguous().data<float>()];
        Assert.Equal(expected.Length, values.Length);
        double size = expected.Max(Math.Abs);
        double worst = expected.Zip(values, (e, a) => Math.Abs(e - a)).Max();
        return worst <= Tolerance * size ? null : $"is off by {worst:G3} where it is {size:G3}";
    }

    private static float[] ParityInput() =>
        [
            .. Enumerable
                .Range(0, 2 * 3 * 224 * 224)
                .Select(i => (float)(0.6 * Math.Sin(0.013 * i) + 0.4 * Math.Sin(0.00017 * i))),
        ];
}
