using EdgeReader.Devices.Haptics;

namespace EdgeReader.Devices.Tests.Haptics;

public class HapticPatternTests
{
    public static TheoryData<int> Pulses => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Pulses))]
    public void Ordinal_IsGroupedByFour_SoThatItCanBeCounted(int pulses)
    {
        HapticPattern pattern = HapticPattern.Ordinal(pulses);
        Assert.Equal(pulses, pattern.Pulses.Count);
        Assert.All(
            pattern.Pulses.Select((pulse, i) => (pulse.Off, Number: i + 1)),
            p =>
                Assert.Equal(
                    p.Number % 4 == 0 && p.Number < pulses
                        ? HapticPattern.GroupGap
                        : HapticPattern.Gap,
                    p.Off
                )
        );
    }

    [Fact]
    public void LongPulse_CannotBeTakenForAValues()
    {
        HapticPattern signal = HapticPattern.Signal("-.");
        Assert.Equal([true, false], signal.Pulses.Select(p => p.On > 4 * HapticPattern.ShortPulse));
    }

    [Fact]
    public void Marks_AreEachTwiceAsLongAsTheOneBefore_AndMore()
    {
        TimeSpan[] lengths = [.. HapticPattern.Signal(",.-=").Pulses.Select(p => p.On)];
        Assert.All(lengths.Zip(lengths.Skip(1)), p => Assert.True(p.Second >= 2 * p.First));
        Assert.True(lengths[^1] < LimitedMotor.Limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- .")]
    public void Signal_OfOtherMarks_IsRefused(string marks) =>
        Assert.Throws<ArgumentException>(() => HapticPattern.Signal(marks));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Ordinal_BeyondWhatCanBeCounted_IsRefused(int pulses)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => HapticPattern.Ordinal(pulses));
    }
}
