namespace EdgeReader.Training.Export;

/// <summary>What the float network's activations were like on the calibration pictures.</summary>
/// <param name="Ranges">Lowest and highest value of each activation, the input's included.</param>
public sealed record Calibration(IReadOnlyDictionary<string, TensorRange> Ranges)
{
    /// <summary>
    /// Mean of each channel of an activation, by which biases are corrected; an activation may be
    /// missing, and then nothing that reads it is corrected.
    /// </summary>
    public IReadOnlyDictionary<string, double[]> ChannelMeans { get; init; } =
        new Dictionary<string, double[]>();
}
