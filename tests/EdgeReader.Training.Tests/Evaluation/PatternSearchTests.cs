using EdgeReader.Training.Evaluation;

namespace EdgeReader.Training.Tests.Evaluation;

public class PatternSearchTests
{
    [Fact]
    public void Minimum_OfABowl_IsFound()
    {
        double[] found = PatternSearch.Minimum(
            w => Math.Pow(w[0] - 3, 2) + 5 * Math.Pow(w[1] + 1, 2) + w[0] * w[1],
            [0, 0],
            [1, 1],
            1e-4
        );
        // Where both slopes are 0: 2(x − 3) + y = 0 and 10(y + 1) + x = 0.
        Assert.Equal(70.0 / 19, found[0], 2);
        Assert.Equal(-26.0 / 19, found[1], 2);
    }

    [Fact]
    public void Minimum_BeyondWhatIsAllowed_StopsAtTheBorder()
    {
        double[] found = PatternSearch.Minimum(
            w => w[0] < 0 ? double.PositiveInfinity : w[0],
            [5],
            [1],
            1e-4
        );
        Assert.InRange(found[0], 0, 0.01);
    }
}
