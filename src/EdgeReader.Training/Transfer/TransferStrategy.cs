using static TorchSharp.torch;

namespace EdgeReader.Training.Transfer;

/// <summary>Which of the network's layers keep their ImageNet weights.</summary>
/// <param name="Name">The field's word for it, told in the model's card.</param>
/// <param name="FrozenLayers">
/// How many of <see cref="EfficientNetLite0.Layers"/>, from the input on, are not trained. What
/// comes out of them is the same in each epoch, so that it is computed once and cached.
/// </param>
public sealed record TransferStrategy(string Name, int FrozenLayers)
{
    /// <summary>The whole convolutional base is kept; only the classifier is trained.</summary>
    public static TransferStrategy Frozen { get; } =
        new("frozen", Lite0Architecture.Blocks.Count + 2);

    /// <summary>Lets gradients reach the trained layers and the classifier, and none else.</summary>
    public void Apply(EfficientNetLite0 network)
    {
        HashSet<string> frozen = [.. network.Layers.Take(FrozenLayers)];
        foreach ((string name, var parameter) in network.named_parameters())
        {
            bool kept = frozen.Any(layer => name.StartsWith($"{layer}.", StringComparison.Ordinal));
            parameter.requires_grad_(!kept);
        }
    }
}
