using EdgeReader.Training.Networks;
using static TorchSharp.torch;

namespace EdgeReader.Training.Transfer;

/// <summary>
/// Which of the network's layers are trained, the only difference between the four ways of
/// transfer learning. Source: Yosinski et al. 2014 (arXiv:1411.1792).
/// </summary>
/// <param name="Name">The field's word for it, told in the model's card.</param>
/// <param name="FrozenLayers">
/// How many of <see cref="EfficientNetLite0.Layers"/>, from the input on, keep their weights and
/// running statistics. What comes out of them is the same each time a picture is seen.
/// </param>
/// <param name="StartsFromImageNet">False for random weights.</param>
public sealed record TransferStrategy(string Name, int FrozenLayers, bool StartsFromImageNet)
{
    /// <summary>The block from which on the last third of the network's depth lies.</summary>
    public const int LastThird = 11;

    private static int AllLayers => Lite0Architecture.Blocks.Count + 2;

    /// <summary>No transfer: random weights, every layer trained.</summary>
    public static TransferStrategy Scratch { get; } = new("scratch", 0, false);

    /// <summary>Every layer starts from ImageNet's weights and is trained.</summary>
    public static TransferStrategy Full { get; } = new("full", 0, true);

    /// <summary>The whole convolutional base is kept; only the classifier is trained.</summary>
    public static TransferStrategy Frozen { get; } = new("frozen", AllLayers, true);

    /// <summary>The stem and the first blocks are kept, the rest is trained.</summary>
    /// <param name="block">The first block that is trained, 0…15.</param>
    public static TransferStrategy Partial(int block)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(
            block,
            Lite0Architecture.Blocks.Count
        );
        return new("partial", 1 + block, true);
    }

    /// <summary>The block that <see cref="Partial"/> was given; null for the others.</summary>
    public int? FirstTrainedBlock =>
        FrozenLayers > 0 && FrozenLayers < AllLayers ? FrozenLayers - 1 : null;

    /// <summary>
    /// The network to begin with, its classifier new and random. The caller disposes it.
    /// </summary>
    /// <param name="labels">Number of labels of the new classifier.</param>
    public EfficientNetLite0 NewNetwork(int labels) =>
        StartsFromImageNet ? PretrainedBackbone.WithNewClassifier(labels) : new(labels);

    /// <summary>
    /// Puts the network into training mode as far as it is trained: gradients reach the trained
    /// layers and the classifier only, and frozen batch norms keep to their running statistics.
    /// </summary>
    public void Apply(EfficientNetLite0 network)
    {
        network.train();
        network.Freeze(FrozenLayers);
        foreach ((string name, var parameter) in network.named_parameters())
        {
            parameter.requires_grad_(IsTrained(network, name));
        }
    }

    /// <summary>Number of weights that are trained, the classifier's included.</summary>
    public long TrainedParameters(EfficientNetLite0 network)
    {
        return network
            .named_parameters()
            .Where(p => IsTrained(network, p.name))
            .Sum(p => p.parameter.numel());
    }

    private bool IsTrained(EfficientNetLite0 network, string name) =>
        !network
            .Layers.Take(FrozenLayers)
            .Any(layer => name.StartsWith($"{layer}.", StringComparison.Ordinal));
}
