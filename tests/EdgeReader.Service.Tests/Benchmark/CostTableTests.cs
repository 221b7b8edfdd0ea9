using EdgeReader.Service.Benchmark;

namespace EdgeReader.Service.Tests.Benchmark;

public class CostTableTests
{
    [Fact]
    public void Steps_AreToldInOrder_ByTimesThatWereMeasured()
    {
        CostTable table = new();
        foreach (int number in Enumerable.Range(1, 100).Reverse())
        {
            table.Add("quality", TimeSpan.FromMilliseconds(1));
            table.Add("inference", TimeSpan.FromMilliseconds(number));
        }
        Assert.Equal(
            [new("quality", 100, 1, 1, 1), new("inference", 100, 50, 95, 99)],
            table.Steps()
        );
    }

    [Fact]
    public void StepThatRanOnce_IsAllOfItsPercentiles()
    {
        CostTable table = new();
        table.Add("landmarks", TimeSpan.FromMicroseconds(2500));
        Assert.Equal([new("landmarks", 1, 2.5, 2.5, 2.5)], table.Steps());
    }

    [Fact]
    public void Least_IsNotMovedByWhatCameOnce()
    {
        CostTable table = new();
        foreach (int microseconds in (int[])[9000, 31, 30, 700])
        {
            table.Add("decide", TimeSpan.FromMicroseconds(microseconds));
        }
        Assert.Equal([new("decide", 30_000)], table.Least());
    }

    [Fact]
    public void Total_IsAllTimes_NothingForAStepThatNeverRan()
    {
        CostTable table = new();
        table.Add("a", TimeSpan.FromMilliseconds(1));
        table.Add("a", TimeSpan.FromMilliseconds(2));
        Assert.Equal(TimeSpan.FromMilliseconds(3), table.Total("a"));
        Assert.Equal(TimeSpan.Zero, table.Total("b"));
    }
}
