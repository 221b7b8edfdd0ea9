namespace EdgeReader.Training.Export;

/// <summary>How often a tensor takes which values, in equal steps between its extremes.</summary>
/// <param name="range">The lowest and highest value that will be added.</param>
public sealed class ValueHistogram(TensorRange range)
{
    private const int Bins = 2048;
    private const int Candidates = 40;
    private const int Levels = 256;

    private readonly long[] _counts = new long[Bins];
    private readonly double _width = Math.Max((range.Highest - range.Lowest) / Bins, 1e-12);

    /// <summary>From the lowest value to the highest.</summary>
    public TensorRange FullRange => range;

    /// <summary>Counts values.</summary>
    public void Add(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            int bin = (int)((value - range.Lowest) / _width);
            _counts[Math.Clamp(bin, 0, Bins - 1)]++;
        }
    }

    /// <summary>The range without the outermost values, as many at either end.</summary>
    /// <param name="share">Of the values, that lie in it: more than 0, at most 1.</param>
    public TensorRange PercentileRange(double share)
    {
        double beyond = _counts.Sum() * (1 - share) / 2;
        int first = Outermost(bin => bin);
        int last = Bins - 1 - Outermost(bin => Bins - 1 - bin);
        return new(
            (float)(range.Lowest + first * _width),
            last == Bins - 1 ? range.Highest : (float)(range.Lowest + (last + 1) * _width)
        );

        int Outermost(Func<int, int> fromOutside)
        {
            int bins = 0;
            long passed = _counts[fromOutside(0)];
            while (passed <= beyond && bins < Bins - 1)
            {
                passed += _counts[fromOutside(++bins)];
            }
            return bins;
        }
    }

    /// <summary>
    /// The range, shrunk towards 0 from either end, whose int8 rounding has the least mean
    /// squared error (as in Banner et al. 2019, Post training 4-bit quantization, by search).
    /// </summary>
    public TensorRange LeastErrorRange() => Search();

    /// <summary>The two ends one after the other: their errors hardly depend on each other.</summary>
    private TensorRange Search()
    {
        TensorRange best = range;
        double least = double.PositiveInfinity;
        foreach (double share in Shares())
        {
            Try(new(best.Lowest, (float)(range.Highest * share)));
        }
        foreach (double share in Shares())
        {
            Try(new((float)(range.Lowest * share), best.Highest));
        }
        return best;

        void Try(TensorRange candidate)
        {
            double found = ErrorOf(candidate);
            if (found < least)
            {
                (least, best) = (found, candidate);
            }
        }
    }

    private static IEnumerable<double> Shares() =>
        Enumerable.Range(0, Candidates).Select(i => 1 - 0.8 * i / Candidates);

    private float Middle(int bin) => (float)(range.Lowest + (bin + 0.5) * _width);

    private double ErrorOf(TensorRange candidate)
    {
        QuantizationParameters parameters = QuantizationParameters.ForActivation(candidate);
        double sum = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            if (_counts[bin] > 0)
            {
                float value = Middle(bin);
                double error = parameters.Dequantize(parameters.Quantize(value)) - value;
                sum += _counts[bin] * error * error;
            }
        }
        return sum;
    }
}
