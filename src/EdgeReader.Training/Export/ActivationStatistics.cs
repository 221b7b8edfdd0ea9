using System.Numerics.Tensors;

namespace EdgeReader.Training.Export;

/// <summary>Gathers one activation's range and channel means, picture by picture.</summary>
public sealed class ActivationStatistics
{
    private double[] _sums = [];
    private float[] _highest = [];
    private long _pictures;

    /// <summary>The lowest and highest value so far; not a number once one was.</summary>
    public TensorRange Range { get; private set; } = TensorRange.Empty;

    /// <summary>The mean of each channel over all pictures so far.</summary>
    public double[] ChannelMeans => [.. _sums.Select(sum => sum / _pictures)];

    /// <summary>The highest value of each channel so far.</summary>
    public IReadOnlyList<float> ChannelMaxima => _highest;

    /// <summary>Takes in one picture's activation.</summary>
    /// <param name="values">[channels, …], row-major.</param>
    /// <param name="channels">The same every time.</param>
    public void Add(ReadOnlySpan<float> values, int channels)
    {
        Range = Range.Including(values);
        if (_pictures++ == 0)
        {
            _sums = new double[channels];
            _highest = new float[channels];
            Array.Fill(_highest, float.MinValue);
        }
        int each = values.Length / channels;
        for (int c = 0; c < channels; c++)
        {
            ReadOnlySpan<float> channel = values.Slice(c * each, each);
            _sums[c] += TensorPrimitives.Sum(channel) / each;
            _highest[c] = Math.Max(_highest[c], TensorPrimitives.Max(channel));
        }
    }
}
