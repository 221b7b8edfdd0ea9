using EdgeReader.Recognition;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;
using TorchSharp;
using static TorchSharp.torch;

namespace EdgeReader.Training.Tests.Networks;

public class EfficientNetLite0Tests
{
    [Fact]
    public void State_OfTheBase_HasTheNamesAndValuesOfTheFile()
    {
        var file = Safetensors.Read(PretrainedBackbone.WeightsFile);
        using EfficientNetLite0 network = PretrainedBackbone.ForImageNet();
        var state = network.State();
        Assert.Equal(file.Keys.Order(), state.Keys.Order());
        Assert.All(file.Values, t => Assert.Equal(t.Shape, state[t.Name].Shape));
        Assert.All(file.Values, t => Assert.Equal(t.Values, state[t.Name].Values));
    }

    [Fact]
    public void Load_WeightMissingOrOfAnotherShape_IsRefusedByItsName()
    {
        using EfficientNetLite0 network = new(3);
        var state = network.State().ToDictionary();
        NamedTensor bias = state["classifier.bias"];
        state[bias.Name] = bias with { Shape = [1, 3] };
        var shape = Assert.Throws<ReaderException>(() => network.Load(state, true));
        Assert.Contains("classifier.bias", shape.Message);
        state.Remove("blocks.7.project.norm.bias");
        var missing = Assert.Throws<ReaderException>(() => network.Load(state, false));
        Assert.Contains("blocks.7.project.norm.bias", missing.Message);
    }

    [Fact]
    public void RunLayers_InTwoParts_GivesWhatTheWholeGives()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(2);
        Tensor x = ones(1, 3, 64, 64);
        int all = network.Layers.Count;
        Tensor parts = network.RunLayers(network.RunLayers(x, 0, 9), 9, all);
        Assert.True(parts.equal(network.RunLayers(x, 0, all)).all().item<bool>());
        Assert.True(x.Equals(network.RunLayers(x, 4, 4)));
    }

    [Fact]
    public void Frozen_Applied_LeavesTheClassifierAloneToTrain()
    {
        using EfficientNetLite0 network = PretrainedBackbone.WithNewClassifier(2);
        Assert.Equal(network.Layers.Count, TransferStrategy.Frozen.FrozenLayers);
        TransferStrategy.Frozen.Apply(network);
        using Tensor x = ones(1, 3, 64, 64);
        using Tensor logits = network.call(x);
        logits.sum().backward();
        var trained = network.named_parameters().Where(p => p.parameter.requires_grad);
        Assert.Equal(["classifier.weight", "classifier.bias"], trained.Select(p => p.name));
    }
}
