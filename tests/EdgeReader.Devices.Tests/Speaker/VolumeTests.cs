using EdgeReader.Devices.Speaker;

namespace EdgeReader.Devices.Tests.Speaker;

public class VolumeTests
{
    private static readonly Clip Loud = new(
        "loud",
        "loud",
        [short.MinValue, -1000, -1, 0, 1, 1000, short.MaxValue]
    );

    [Fact]
    public void Loudest_IsTheClipItself() =>
        Assert.Equal(Loud.Samples, Loud.AtVolume(Volume.Loudest).Samples);

    [Fact]
    public void EachLevel_IsThreeDecibelsLouderThanTheOneBelow()
    {
        for (int level = Volume.Quietest; level < Volume.Loudest; level++)
        {
            double ratio = Volume.GainOf(level + 1) / Volume.GainOf(level);
            Assert.Equal(Volume.StepDecibels, 20 * Math.Log10(ratio), 9);
        }
    }

    [Fact]
    public void Quietest_IsStillHeard()
    {
        // A clip's loudness is −20 dBFS; −50 is what a quiet room leaves of speech at −20.
        Assert.InRange(20 * Math.Log10(Volume.GainOf(Volume.Quietest)), -30, -20);
        Assert.Equal(1464, Loud.AtVolume(Volume.Quietest).Samples[^1]);
    }

    [Fact]
    public void Level_LeavesTheClipItWasMadeFrom()
    {
        Loud.AtVolume(3);
        Assert.Equal(short.MaxValue, Loud.Samples[^1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void OtherLevels_AreRefused(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Loud.AtVolume(level));
}
