using EdgeReader.Training.Export.Int8;

namespace EdgeReader.Training.Export.Comparison;

/// <summary>A row of the int8 table: what is done.</summary>
/// <param name="Key">Short, for the command line and the report.</param>
/// <param name="Name">In words.</param>
/// <param name="Options">How to quantize.</param>
public sealed record Int8Technique(string Key, string Name, QuantizationOptions Options)
{
    private static readonly QuantizationOptions Plain = new()
    {
        Ranges = RangeRule.LowestToHighest,
        CorrectBiases = false,
    };

    private static readonly QuantizationOptions LeastError = Plain with
    {
        Ranges = RangeRule.LeastError,
    };

    private static readonly QuantizationOptions Corrected = LeastError with
    {
        CorrectBiases = true,
    };

    private static readonly QuantizationOptions Adaptive = Corrected with
    {
        Rounding = WeightRounding.Adaptive,
    };

    /// <summary>From the plainest on, each beside what it adds to.</summary>
    public static IReadOnlyList<Int8Technique> All { get; } =
    [
        new(
            "per-tensor",
            "one scale for all weights of a layer, ranges from lowest to highest",
            Plain with
            {
                PerChannelWeights = false,
            }
        ),
        new("per-channel", "a scale for each channel's weights", Plain),
        .. new[]
        {
            ("percentile-99.99", RangeRule.Percentile(99.99)),
            ("percentile-99.9", RangeRule.Percentile(99.9)),
            ("least-error", RangeRule.LeastError),
        }.Select(rule => new Int8Technique(
            rule.Item1,
            $"per channel, {rule.Item2.Name}",
            Plain with
            {
                Ranges = rule.Item2,
            }
        )),
        new("bias-correction", "per channel, least error, biases corrected", Corrected),
        new(
            "equalization",
            "the same, layers equalized first",
            Corrected with
            {
                EqualizeLayers = true,
            }
        ),
        new("adaptive", "per channel, least error, rounded adaptively", Adaptive),
        new(
            "adaptive-equalized",
            "the same, layers equalized first",
            Adaptive with
            {
                EqualizeLayers = true,
            }
        ),
        new(
            "unsigned",
            "per channel, least error, biases corrected, uint8 activations",
            Corrected with
            {
                UnsignedActivations = true,
            }
        ),
        new("shipped", "what the bundle is made with", new()),
    ];
}
