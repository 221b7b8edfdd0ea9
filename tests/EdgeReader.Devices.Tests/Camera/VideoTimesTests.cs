using EdgeReader.Devices.Camera;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Camera;

public class VideoTimesTests
{
    [Fact]
    public void TimesOfItsOwn_AreKept_FromWhereverTheyBegin()
    {
        VideoTimes times = new(25);
        double[] given = [500, 540, 700, 710];
        Assert.Equal([0, 40, 200, 210], given.Select(t => times.Next(t).TotalMilliseconds));
    }

    [Fact]
    public void TimesThatLeap_AreFilledByTheRate_AndGoOnFromThere()
    {
        VideoTimes times = new(10);
        double[] given = [0, 100, 9e9, 9e9 + 50, 30, 70];
        Assert.Equal(
            [0, 100, 200, 250, 350, 390],
            given.Select(t => times.Next(t).TotalMilliseconds)
        );
    }

    [Fact]
    public void WhateverAFileSays_TimesRise_AndNeverByMuch()
    {
        Gen<double> any = Gen.OneOf(
            Gen.Choose(-1000, 100_000).Select(i => (double)i),
            Gen.Elements(double.NaN, double.PositiveInfinity, double.MinValue, 1e300, -0.0)
        );
        Prop.ForAll(
                Gen.Zip(any, any.ArrayOf()).ToArbitrary(),
                file =>
                {
                    VideoTimes times = new(file.Item1);
                    TimeSpan[] at = [.. file.Item2.Select(times.Next)];
                    return at.Zip(at.Skip(1))
                        .All(p =>
                            p.Second > p.First && p.Second - p.First <= VideoTimes.LongestGap
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
