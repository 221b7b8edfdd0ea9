using EdgeReader.Training.Transfer;

namespace EdgeReader.Training.Tests.Transfer;

public class ExampleWeightsTests
{
    [Fact]
    public void Of_RareDesign_WeighsAsMuchInAllAsACommonOne()
    {
        List<(int, string)> examples =
        [
            .. Enumerable.Repeat((0, "O1"), 90),
            .. Enumerable.Repeat((1, "O1"), 10),
        ];
        float[] weights = ExampleWeights.Of(examples, TestLabels.Rupees);
        Assert.Equal(weights.Take(90).Sum(), weights.Skip(90).Sum(), 1e-3);
        Assert.Equal(1, weights.Average(), 1e-4);
    }

    [Fact]
    public void Of_DiligentPhotographer_WeighsAsTheRootOfTheirPictures()
    {
        List<(int, string)> examples =
        [
            .. Enumerable.Repeat((0, "O1"), 400),
            .. Enumerable.Repeat((0, "O2"), 25),
        ];
        float[] weights = ExampleWeights.Of(examples, TestLabels.Rupees);
        Assert.Equal(4, weights.Take(400).Sum() / weights.Skip(400).Sum(), 1e-3);
    }
}
