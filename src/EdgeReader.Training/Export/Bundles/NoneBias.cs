using EdgeReader.Training.Networks;

namespace EdgeReader.Training.Export.Bundles;

/// <summary>What was fitted on held-out photographs becomes part of the network.</summary>
public static class NoneBias
{
    /// <summary>A state whose classifier says none more readily.</summary>
    /// <param name="state">Left unchanged; none is the last label.</param>
    /// <param name="bias">Added to the logit of none.</param>
    public static IReadOnlyDictionary<string, NamedTensor> Add(
        IReadOnlyDictionary<string, NamedTensor> state,
        double bias
    )
    {
        NamedTensor before = state["classifier.bias"];
        float[] values = [.. before.Values[..^1], (float)(before.Values[^1] + bias)];
        return new Dictionary<string, NamedTensor>(state)
        {
            [before.Name] = before with { Values = values },
        };
    }
}
