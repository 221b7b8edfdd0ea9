using EdgeReader.Simulation.Results;

namespace EdgeReader.Simulation.Tests.Results;

public class PairedDifferenceTests
{
    [Fact]
    public void SameAnswers_AreNoDifference() =>
        Assert.Equal("0.0 points (0.0 to 0.0, 95 %)", new PairedDifference(100, 0, 0).ToString());

    [Fact]
    public void Interval_IsThatOfTheTextbook()
    {
        // Agresti 2013, table 11.1: 794 and 150, 86 and 570 of 1,600; difference −0.04.
        PairedDifference found = new(1600, 86, 150);
        Assert.Equal(-0.04, found.Share, 0.0005);
        Assert.Equal(-0.059, found.Low, 0.0005);
        Assert.Equal(-0.021, found.High, 0.0005);
    }
}
