using EdgeReader.Recognition;
using EdgeReader.Training.Export;
using EdgeReader.Training.Networks;
using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Export;

public class FoldedConvolutionTests
{
    [Fact]
    public void Of_TwoChannels_IsAsWorkedOutByHand()
    {
        // √(σ² + 0.001) is 2 and 0.5, so the gains are 3 / 2 and −1 / 0.5.
        var weights = Weights(gamma: [3, -1], variance: [3.999f, 0.249f]);
        FoldedConvolution folded = FoldedConvolution.Of(weights, "stem");
        Equal([1.5f, 3f, -6f, -8f], folded.Weight);
        // β − μ · gain: 0.5 − 4 · 1.5 and 0.25 − 1 · −2.
        Equal([-5.5f, 2.25f], folded.Bias);
    }

    [Fact]
    public void Of_WeightsWithoutANorm_NamesWhatIsMissing()
    {
        var weights = Weights(gamma: [1, 1], variance: [1, 1]);
        weights.Remove("stem.norm.running_var");
        var problem = Assert.Throws<ReaderException>(() => FoldedConvolution.Of(weights, "stem"));
        Assert.Contains("stem.norm.running_var", problem.Message);
    }

    private static void Equal(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static Dictionary<string, NamedTensor> Weights(float[] gamma, float[] variance)
    {
        NamedTensor[] tensors =
        [
            new("stem.conv.weight", [2, 2, 1, 1], [1, 2, 3, 4]),
            new("stem.norm.weight", [2], gamma),
            new("stem.norm.bias", [2], [0.5f, 0.25f]),
            new("stem.norm.running_mean", [2], [4, 1]),
            new("stem.norm.running_var", [2], variance),
        ];
        return tensors.ToDictionary(tensor => tensor.Name);
    }
}
