using System.Numerics.Tensors;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Training.Export;

/// <summary>The values that a tensor takes.</summary>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
public readonly record struct TensorRange(float Lowest, float Highest)
{
    /// <summary>Nothing seen yet.</summary>
    public static TensorRange Empty { get; } = new(float.MaxValue, float.MinValue);

    /// <summary>
    /// All that the preprocessor can prepare: 256 values, evenly spaced, so that int8 holds each
    /// and rounding the network's input loses nothing.
    /// </summary>
    public static TensorRange Of(InputSpecification input) =>
        new((0 - input.Mean) / input.Deviation, (255 - input.Mean) / input.Deviation);

    /// <summary>Whether both ends are numbers, in order.</summary>
    public bool IsFinite => float.IsFinite(Lowest) && float.IsFinite(Highest) && Lowest <= Highest;

    /// <summary>The range that covers this one and the values, at least one.</summary>
    public TensorRange Including(ReadOnlySpan<float> values)
    {
        float lowest = Math.Min(Lowest, TensorPrimitives.Min(values));
        float highest = Math.Max(Highest, TensorPrimitives.Max(values));
        return new(lowest, highest);
    }
}
