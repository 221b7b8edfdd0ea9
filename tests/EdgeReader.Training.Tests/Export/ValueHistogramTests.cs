using EdgeReader.Training.Export;

namespace EdgeReader.Training.Tests.Export;

public class ValueHistogramTests
{
    private static readonly float[] EvenlySpread =
    [
        .. Enumerable.Range(0, 10_001).Select(i => i / 10_000f),
    ];

    [Fact]
    public void LeastErrorRange_RareOutlier_IsCutOffForTheSakeOfAllOthers()
    {
        TensorRange range = Choose([.. EvenlySpread, 3f], outliersAmong: 200);
        Assert.InRange(range.Highest, 0.9f, 1.6f);
    }

    [Fact]
    public void LeastErrorRange_OutlierAmongFew_IsKept()
    {
        // Cutting 3 down to 1 errs by 4 squared; finer steps give 10,000 values 0.1 back.
        TensorRange range = Choose([.. EvenlySpread, 3f]);
        Assert.InRange(range.Highest, 2.8f, 3f);
    }

    [Fact]
    public void LeastErrorRange_EvenlySpreadValues_KeepsThemAll()
    {
        TensorRange range = Choose(EvenlySpread);
        Assert.InRange(range.Highest, 0.97f, 1f);
        Assert.Equal(0f, range.Lowest);
    }

    [Fact]
    public void LeastErrorRange_AlwaysTheSameValue_IsStillARange()
    {
        TensorRange range = Choose([0.25f, 0.25f]);
        QuantizationParameters p = QuantizationParameters.ForActivation(range);
        Assert.Equal(0.25f, p.Dequantize(p.Quantize(0.25f)), 1e-3f);
    }

    [Fact]
    public void PercentileRange_OutliersBeyondIt_AreCutOffAtEitherEnd()
    {
        float[] values = [-9, .. Enumerable.Repeat(EvenlySpread, 2).SelectMany(v => v), 9];
        ValueHistogram histogram = new(TensorRange.Empty.Including(values));
        histogram.Add(values);
        TensorRange range = histogram.PercentileRange(0.999);
        Assert.InRange(range.Lowest, -0.05f, 0.05f);
        Assert.InRange(range.Highest, 0.95f, 1.05f);
        Assert.Equal(histogram.FullRange, histogram.PercentileRange(1));
    }

    /// <summary>The range chosen where the last value is seen once in so many times.</summary>
    private static TensorRange Choose(float[] values, int outliersAmong = 1)
    {
        ValueHistogram histogram = new(TensorRange.Empty.Including(values));
        histogram.Add(values);
        for (int i = 1; i < outliersAmong; i++)
        {
            histogram.Add(values.AsSpan(..^1));
        }
        return histogram.LeastErrorRange();
    }
}
