using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Recognition.Tests.Models;

public class PredictionTests
{
    private static readonly int Labels = Rupees.Currency.Labels.Count();

    [Fact]
    public void FromLogits_AnyFiniteLogits_AreADistribution()
    {
        Gen<float[]> logits = Gen.Choose(-100_000, 100_000).Select(i => i / 100f).ArrayOf(Labels);
        Prop.ForAll(
                logits.ToArbitrary(),
                values =>
                {
                    Prediction p = Prediction.FromLogits(Rupees.Answers, values, 1.3);
                    return Math.Abs(p.Probabilities.Sum() - 1) < 1e-9
                        && p.Probabilities.All(x => x is >= 0 and <= 1 + 1e-9);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void FromLogits_HigherTemperature_IsLessSure()
    {
        float[] logits = new float[Labels];
        logits[4] = 5;
        double cold = Prediction.FromLogits(Rupees.Answers, logits, 0.5).Probabilities.Max();
        double hot = Prediction.FromLogits(Rupees.Answers, logits, 3).Probabilities.Max();
        Assert.True(cold > hot);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void FromLogits_NotFinite_IsRefused(float bad)
    {
        float[] logits = new float[Labels];
        logits[0] = bad;
        Assert.Throws<ArgumentException>(() => Prediction.FromLogits(Rupees.Answers, logits, 1));
    }
}
