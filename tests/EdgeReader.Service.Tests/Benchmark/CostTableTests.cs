using EdgeReader.Service.Benchmark;

namespace EdgeReader.Service.Tests.Benchmark;

public class CostTableTests
{
    [Fact]
    public void Steps_AreToldInOrder_WithRatiosToTheUnit()
    {
        CostTable table = new("network");
        foreach (int milliseconds in (int[])[30, 10, 20])
        {
            table.Add("quality", TimeSpan.FromMilliseconds(1));
            table.Add("network", TimeSpan.FromMilliseconds(milliseconds));
        }
        Assert.Equal(
            [
                "quality: 3 times; median 1.00 ms, of twenty the slowest 1.00 ms; 0.050 of network",
                "network: 3 times; median 20.00 ms, of twenty the slowest 20.00 ms; 1.000 of network",
            ],
            table.Lines()
        );
    }

    [Fact]
    public void StepThatNeverRan_CostsNothing() => Assert.Equal(0, new CostTable("a").Median("b"));
}
