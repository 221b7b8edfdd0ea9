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

    [Fact]
    public void LikeliestValue_PracticeCardOrNoneIsLikelier_IsMoneyAllTheSame()
    {
        Assert.Equal("INR_50", Mostly(("practice_50", 0.5), ("INR_50", 0.3)).LikeliestValue.Key);
        Assert.Equal("INR_50", Mostly(("none", 0.5), ("INR_50", 0.3)).LikeliestValue.Key);
    }

    [Fact]
    public void LikeliestValueOrNone_LeavesPracticeCardsOut()
    {
        Assert.Null(Mostly(("none", 0.4), ("INR_50", 0.3)).LikeliestValueOrNone);
        Assert.Null(Mostly(("practice_50", 0.5), ("none", 0.2)).LikeliestValueOrNone);
        Assert.Equal("INR_50", Mostly(("none", 0.3), ("INR_50", 0.4)).LikeliestValueOrNone?.Key);
    }

    /// <summary>A prediction of some answers; the others share the rest.</summary>
    private static Prediction Mostly(params (string Key, double Probability)[] some)
    {
        string[] keys = [.. Rupees.Answers.Answers.Select(a => a.Key), "none"];
        double rest = (1 - some.Sum(s => s.Probability)) / (keys.Length - some.Length);
        double[] probabilities = [.. Enumerable.Repeat(rest, keys.Length)];
        foreach ((string key, double probability) in some)
        {
            probabilities[Array.IndexOf(keys, key)] = probability;
        }
        return new(Rupees.Answers, probabilities);
    }
}
