namespace EdgeReader.Training.Export.Int8;

/// <summary>How weights find their place on the int8 grid.</summary>
public enum WeightRounding
{
    /// <summary>Each to the nearest step.</summary>
    Nearest,

    /// <summary>
    /// Together, so that each layer computes on int8 activations what it computed in float: see
    /// <see cref="AdaptiveRounding"/>.
    /// </summary>
    Adaptive,
}

/// <summary>
/// The techniques of post-training quantization, each to be had or left. What is chosen unless
/// said otherwise is what measured best: see README.md in the folder above.
/// </summary>
public sealed record QuantizationOptions
{
    /// <summary>A scale of the weights for each output channel; else one for each tensor.</summary>
    public bool PerChannelWeights { get; init; } = true;

    /// <summary>How an activation's range is chosen from what it was seen to be.</summary>
    public RangeRule Ranges { get; init; } = RangeRule.LeastError;

    /// <summary>Whether biases take back what rounding does to the mean of an output channel.</summary>
    public bool CorrectBiases { get; init; } = true;

    /// <summary>Whether channels of an activation are first scaled to be of like size.</summary>
    public bool EqualizeLayers { get; init; }

    /// <summary>How weights are rounded.</summary>
    public WeightRounding Rounding { get; init; } = WeightRounding.Nearest;

    /// <summary>
    /// Whether activations are uint8 instead of int8: the same 256 steps under other numbers, and
    /// so other kernels, of which those of x86 without VNNI saturate.
    /// </summary>
    public bool UnsignedActivations { get; init; }
}
