namespace EdgeReader.Training.Networks;

/// <summary>The ImageNet weights in models/base, where transfer learning starts from.</summary>
public static class PretrainedBackbone
{
    /// <summary>Number of ImageNet labels that the weights' own classifier tells apart.</summary>
    public const int ImageNetLabels = 1000;

    /// <summary>The file of the weights, under the project's root.</summary>
    public static string WeightsFile =>
        Path.Combine(RepositoryRoot.Find(), "models", "base", "efficientnet_lite0.safetensors");

    /// <summary>
    /// An EfficientNet-Lite0 with the ImageNet base and a new, random classifier, in evaluation
    /// mode. The caller disposes it.
    /// </summary>
    /// <param name="labels">Number of labels of the new classifier.</param>
    /// <exception cref="Recognition.ReaderException">The weights are missing or damaged.</exception>
    public static EfficientNetLite0 WithNewClassifier(int labels) => Create(labels, false);

    /// <summary>The network just as ImageNet trained it, in evaluation mode.</summary>
    /// <exception cref="Recognition.ReaderException">The weights are missing or damaged.</exception>
    public static EfficientNetLite0 ForImageNet() => Create(ImageNetLabels, true);

    private static EfficientNetLite0 Create(int labels, bool includeClassifier)
    {
        var weights = Safetensors.Read(WeightsFile);
        EfficientNetLite0 network = new(labels);
        network.Load(weights, includeClassifier);
        network.eval();
        return network;
    }
}
