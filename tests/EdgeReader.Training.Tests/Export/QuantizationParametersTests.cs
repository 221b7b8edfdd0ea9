using EdgeReader.Training.Export;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Training.Tests.Export;

public class QuantizationParametersTests
{
    private static readonly Arbitrary<TensorRange> Ranges = Gen.Choose(-40_000, 40_000)
        .Two()
        .Select(t => new TensorRange(
            Math.Min(t.Item1, t.Item2) / 1000f,
            Math.Max(t.Item1, t.Item2) / 1000f
        ))
        .ToArbitrary();

    [Fact]
    public void ForActivation_AnyRange_KeepsZeroExact()
    {
        Prop.ForAll(
                Ranges,
                range =>
                {
                    QuantizationParameters p = QuantizationParameters.ForActivation(range);
                    return p.Dequantize(p.Quantize(0)) == 0;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ForActivation_ValueInRange_IsOffByAtMostHalfAStep()
    {
        Prop.ForAll(
                Ranges,
                Gen.Choose(0, 1000).ToArbitrary(),
                (range, thousandths) =>
                {
                    QuantizationParameters p = QuantizationParameters.ForActivation(range);
                    float value =
                        range.Lowest + (range.Highest - range.Lowest) * thousandths / 1000f;
                    // Zero's rounding shifts the steps by half a step at most: the ends too.
                    return Math.Abs(p.Dequantize(p.Quantize(value)) - value) <= p.Scale * 0.501f;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ForWeights_ValueInRange_IsOffByAtMostHalfAStep()
    {
        Prop.ForAll(
                Gen.Choose(-1000, 1000).ToArbitrary(),
                thousandths =>
                {
                    QuantizationParameters p = QuantizationParameters.ForWeights(0.83f);
                    float value = 0.83f * thousandths / 1000f;
                    return Math.Abs(p.Dequantize(p.Quantize(value)) - value) <= p.Scale * 0.5001f;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ForActivation_Relu6_HasZeroAtTheBottom_SoThatSaturationClips()
    {
        QuantizationParameters p = QuantizationParameters.ForActivation(new(0, 6));
        Assert.Equal(-128, p.ZeroPoint);
        Assert.Equal(6f / 255, p.Scale, 6);
        Assert.Equal(-128, p.Quantize(-3));
        Assert.Equal(127, p.Quantize(9));
        Assert.Equal(6f, p.Dequantize(127), 5);
    }
}
