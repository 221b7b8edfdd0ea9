using EdgeReader.Devices.Speaker;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Speaker;

public class TimeStretchTests
{
    // 35 ms, as its documentation says.
    private const int Window = 35 * Clip.SampleRate / 1000;

    [Theory]
    [InlineData(0.75, 110)]
    [InlineData(0.75, 440)]
    [InlineData(0.9, 233)]
    [InlineData(1.25, 110)]
    [InlineData(1.5, 180)]
    [InlineData(1.5, 1000)]
    public void Sine_KeepsItsFrequency(double speed, double hertz)
    {
        short[] result = new Clip("a", "a", Sine(hertz, seconds: 0.6)).AtSpeed(speed).Samples;
        // Rising zero crossings, away from both ends.
        int[] crossings =
        [
            .. Enumerable
                .Range(1000, result.Length - 2000)
                .Where(i => result[i - 1] < 0 && result[i] >= 0),
        ];
        double measured =
            (crossings.Length - 1.0) * Clip.SampleRate / (crossings[^1] - crossings[0]);
        Assert.InRange(measured / hertz, 0.99, 1.01);
    }

    [Fact]
    public void Length_IsDividedByTheSpeed()
    {
        Prop.ForAll(
                Given(1500, 9000, 80, 400),
                given =>
                {
                    (double speed, int length, int hertz) = given;
                    short[] result = TimeStretch.Stretch(Sine(hertz, 0.5)[..length], speed);
                    return Math.Abs(result.Length - length / speed) <= Window;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WhateverTheSamples_NoneIsLouderThanTheLoudest_AndBothEndsStay()
    {
        Prop.ForAll(
                Given(0, 3000, 1, short.MaxValue),
                given =>
                {
                    (double speed, int length, int loudest) = given;
                    Random random = new(length);
                    short[] noise =
                    [
                        .. Enumerable
                            .Range(0, length)
                            .Select(_ => (short)(random.Next(2) == 0 ? -loudest : loudest)),
                    ];
                    short[] result = TimeStretch.Stretch(noise, speed);
                    int ends = Math.Min(100, length);
                    return result.All(s => Math.Abs((int)s) <= loudest)
                        && noise[..ends].SequenceEqual(result[..ends])
                        && noise[^ends..].SequenceEqual(result[^ends..]);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(319)]
    [InlineData(1100)]
    public void ClipTooShortToBeStretched_StaysAsItIs(int length)
    {
        short[] samples = Sine(200, 1)[..length];
        Assert.Equal(samples, TimeStretch.Stretch(samples, 0.75));
        Assert.Equal(samples, TimeStretch.Stretch(samples, 1.5));
    }

    [Fact]
    public void SpeedOne_ChangesNothing()
    {
        short[] samples = Sine(200, 1);
        Assert.Equal(samples, TimeStretch.Stretch(samples, 1));
    }

    [Fact]
    public void Silence_StaysSilence() =>
        Assert.All(TimeStretch.Stretch(new short[9000], 0.8), s => Assert.Equal(0, s));

    [Theory]
    [InlineData(0.74)]
    [InlineData(1.51)]
    [InlineData(double.NaN)]
    public void OtherSpeeds_AreRefused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeStretch.Stretch([], speed));

    // A speed, a length, and another number.
    private static Arbitrary<(double, int, int)> Given(int from, int to, int least, int most) =>
        Gen.Zip(Gen.Choose(75, 150), Gen.Zip(Gen.Choose(from, to), Gen.Choose(least, most)))
            .Select(g => (g.Item1 / 100.0, g.Item2.Item1, g.Item2.Item2))
            .ToArbitrary();

    private static short[] Sine(double hertz, double seconds) =>
        [
            .. Enumerable
                .Range(0, (int)(seconds * Clip.SampleRate))
                .Select(i => (short)(32_767 * Math.Sin(2 * Math.PI * hertz * i / Clip.SampleRate))),
        ];
}
