using EdgeReader.Training.Advice;
using EdgeReader.Training.Classifiers;
using EdgeReader.Training.Transfer;
using static TorchSharp.torch;

namespace EdgeReader.Training.Tests.Advice;

public class LogMaximumEvidenceTests
{
    private const int Rows = 24;
    private const int Dimension = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_SmallProblem_IsTheMarginalLikelihoodMaximisedOnAGrid(int seed)
    {
        LabelledFeatures examples = Clouds(seed, distance: 1.5);
        double expected = Enumerable
            .Range(0, 2)
            .Average(label => HighestOnGrid(examples, label) / Rows);
        // The grid's steps of a tenth of a decade lie a little beside the maximum.
        Assert.InRange(LogMaximumEvidence.Of(examples), expected - 1e-9, expected + 0.005);
    }

    [Fact]
    public void Of_CloudsFurtherApart_IsGreater()
    {
        double near = LogMaximumEvidence.Of(Clouds(5, distance: 0));
        double apart = LogMaximumEvidence.Of(Clouds(5, distance: 2));
        double far = LogMaximumEvidence.Of(Clouds(5, distance: 8));
        Assert.True(near < apart && apart < far, $"{near} {apart} {far}");
    }

    [Fact]
    public void Of_MoreDimensionsThanRows_IsFinite()
    {
        Random random = new(3);
        float[] features = [.. Enumerable.Range(0, 4 * 50).Select(_ => random.NextSingle())];
        LabelledFeatures examples = new(features, 50, [0, 1, 0, 1], [1, 1, 1, 1]);
        Assert.True(double.IsFinite(LogMaximumEvidence.Of(examples)));
    }

    /// <summary>
    /// Without the paper's algebra: integrated over the weights, the labels have the normal
    /// density N(0, 1/β + F Fᵀ/α). Source: Bishop 2006, (2.115).
    /// </summary>
    private static double HighestOnGrid(LabelledFeatures examples, int label)
    {
        using var scope = NewDisposeScope();
        var f = tensor(examples.Features, [Rows, Dimension]).to(ScalarType.Float64);
        var y = tensor([.. examples.Labels.Select(l => l == label ? 1.0 : 0)], [Rows, 1]);
        double best = double.NegativeInfinity;
        for (double logAlpha = -2; logAlpha <= 3; logAlpha += 0.1)
        {
            for (double logBeta = -2; logBeta <= 3; logBeta += 0.1)
            {
                using var step = NewDisposeScope();
                var noise = eye(Rows, dtype: ScalarType.Float64).mul(Math.Pow(10, -logBeta));
                var covariance = f.mm(f.t()).mul(Math.Pow(10, -logAlpha)).add(noise);
                double fit = y.t().mm(linalg.solve(covariance, y)).item<double>();
                double volume = linalg.slogdet(covariance).Item2.item<double>();
                double density = -0.5 * (fit + volume + Rows * Math.Log(2 * Math.PI));
                best = Math.Max(best, density);
            }
        }
        return best;
    }

    private static LabelledFeatures Clouds(int seed, double distance)
    {
        Random random = new(seed);
        int[] labels = [.. Enumerable.Range(0, Rows).Select(i => i % 2)];
        float[] features =
        [
            .. labels.SelectMany(label =>
                Enumerable
                    .Range(0, Dimension)
                    .Select(i => (float)(Normal(random) + (i == label ? distance : 0)))
            ),
        ];
        return new(features, Dimension, labels, [.. labels.Select(_ => 1f)]);
    }

    /// <summary>Source: Box and Muller 1958.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());
}
