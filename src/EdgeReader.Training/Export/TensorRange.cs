namespace EdgeReader.Training.Export;

/// <summary>The values that a tensor takes.</summary>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
public readonly record struct TensorRange(float Lowest, float Highest)
{
    /// <summary>Nothing seen yet.</summary>
    public static TensorRange Empty { get; } = new(float.MaxValue, float.MinValue);

    /// <summary>The range that covers this one and the values.</summary>
    public TensorRange Including(ReadOnlySpan<float> values)
    {
        (float lowest, float highest) = this;
        foreach (float value in values)
        {
            lowest = Math.Min(lowest, value);
            highest = Math.Max(highest, value);
        }
        return new(lowest, highest);
    }
}
