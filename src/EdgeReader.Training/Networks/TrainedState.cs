using EdgeReader.Recognition;

namespace EdgeReader.Training.Networks;

/// <summary>The weights of a trained network, out of the base and what training changed.</summary>
public static class TrainedState
{
    /// <summary>Reads them.</summary>
    /// <param name="changedFile">
    /// A safetensors file of the weights that training changed, or of all; named and shaped as
    /// <see cref="EfficientNetLite0.State"/>.
    /// </param>
    /// <param name="labels">How many labels the classifier must have.</param>
    /// <exception cref="ReaderException">
    /// The file can't be read, or holds weights of another network.
    /// </exception>
    public static IReadOnlyDictionary<string, NamedTensor> Read(string changedFile, int labels)
    {
        var state = Safetensors.Read(PretrainedBackbone.WeightsFile).ToDictionary();
        foreach ((string name, NamedTensor tensor) in Safetensors.Read(changedFile))
        {
            if (!state.ContainsKey(name))
            {
                throw new ReaderException(
                    $"The weights {changedFile} have {name}, which EfficientNet-Lite0 lacks: give "
                        + "the weights that this project trained."
                );
            }
            state[name] = tensor;
        }
        using EfficientNetLite0 network = new(labels);
        network.Load(state, includeClassifier: true);
        return network.State();
    }
}
