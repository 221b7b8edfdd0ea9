using EdgeReader.Devices.Speaker;
using EdgeReader.Devices.Speaker.Alsa;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

public sealed class PcmFeedTests
{
    private static readonly Clip Second = new(
        "second",
        "",
        [.. Enumerable.Range(1, Clip.SampleRate).Select(i => (short)i)]
    );

    private readonly FakeTimeProvider _time = new();
    private readonly NowPlaying _now;

    public PcmFeedTests() => _now = new(_time);

    [Fact]
    public void WhateverTheMomentOfPlay_FirstSampleIsHeardWithinFiftyMilliseconds()
    {
        int latest = 0;
        Prop.ForAll(
                Gen.Choose(0, 60).ToArbitrary(),
                milliseconds =>
                {
                    SimulatedPcm pcm = new(_time) { Buffer = 4096 };
                    using PcmFeed feed = Begin(pcm);
                    Feed(feed, milliseconds);
                    int played = pcm.Played;
                    _now.Start(Second);
                    Feed(feed, 100);
                    int latency = pcm.Written.ToList().IndexOf(1) - played;
                    latest = Math.Max(latest, latency);
                    return latency is >= 0 and <= Clip.SampleRate / 20 && pcm.Underruns == 0;
                }
            )
            .QuickCheckThrowOnFailure();
        TestContext.Current.TestOutputHelper?.WriteLine($"at most {latest} samples");
    }

    [Fact]
    public void DeviceWithALongBuffer_IsNotFilledFurther()
    {
        SimulatedPcm mixer = new(_time) { Buffer = 16_384 };
        using PcmFeed feed = Begin(mixer);
        Feed(feed, 500);
        Assert.Equal(PcmFeed.Ahead, mixer.MostQueued);
        Assert.Equal(0, mixer.Underruns);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(57)]
    [InlineData(219)]
    public void WritesThatTakeLess_LoseAndRepeatNothing(int takesAtMost)
    {
        SimulatedPcm pcm = new(_time) { TakesAtMost = takesAtMost };
        using PcmFeed feed = Begin(pcm);
        _now.Start(Second);
        for (int turn = 0; turn < 30_000 && !feed.IsSilent; turn++)
        {
            Assert.Equal(0, feed.Turn());
        }
        Assert.Equal(Second.Samples, pcm.Written.Where(s => s != 0));
    }

    [Fact]
    public void Underrun_InTheMiddleOfAClip_LosesNoSample()
    {
        SimulatedPcm pcm = new(_time);
        using PcmFeed feed = Begin(pcm);
        _now.Start(Second);
        Feed(feed, 300);
        _time.Advance(TimeSpan.FromMilliseconds(120)); // the computer was busy
        Feed(feed, 1500);
        Assert.Equal(1, pcm.Underruns);
        Assert.Equal(Second.Samples, pcm.Written.Where(s => s != 0));
    }

    [Fact]
    public void Suspend_BreaksTheClipOff_AndTheNextOneIsHeard()
    {
        SimulatedPcm pcm = new(_time);
        using PcmFeed feed = Begin(pcm);
        _now.Start(Second);
        Feed(feed, 300);
        pcm.Suspend();
        int heard = pcm.Written.Count;
        Feed(feed, 300);
        Assert.All(pcm.Written.Skip(heard), s => Assert.Equal(0, s));
        _now.Start(Second);
        Feed(feed, 1500);
        Assert.Equal(Second.Samples, pcm.Written.Skip(heard).Where(s => s != 0));
    }

    [Fact]
    public void ClipThatCouldNotBeHeardInTime_IsNotHeardLate()
    {
        SimulatedPcm pcm = new(_time);
        using PcmFeed feed = Begin(pcm);
        _now.Start(Second);
        _time.Advance(TimeSpan.FromSeconds(2));
        Feed(feed, 1500);
        Assert.All(pcm.Written, s => Assert.Equal(0, s));
        Assert.True(_now.IsSilent);
    }

    [Fact]
    public void DeviceWhoseClockStops_IsGivenUpAfterASecond()
    {
        SimulatedPcm pcm = new(_time);
        using PcmFeed feed = Begin(pcm);
        Feed(feed, 100);
        pcm.Stalls = true;
        long stopped = _time.GetTimestamp();
        int error = 0;
        while (error == 0)
        {
            error = feed.Turn();
        }
        Assert.Equal(PcmError.Broken, error);
        Assert.InRange(_time.GetElapsedTime(stopped).TotalSeconds, 1, 1.1);
    }

    [Fact]
    public void DeviceThatSuspendsAgainAndAgain_IsGivenUp()
    {
        SimulatedPcm pcm = new(_time);
        using PcmFeed feed = Begin(pcm);
        int error = 0;
        int turns = 0;
        while (error == 0)
        {
            pcm.Suspend();
            error = feed.Turn();
            Assert.True(++turns < 100);
        }
        Assert.Equal(PcmError.Suspended, error);
    }

    private PcmFeed Begin(SimulatedPcm pcm)
    {
        PcmFeed feed = new(pcm, _now, _time);
        Assert.Equal(0, feed.Begin());
        return feed;
    }

    private void Feed(PcmFeed feed, int milliseconds)
    {
        DateTimeOffset end = _time.GetUtcNow().AddMilliseconds(milliseconds);
        while (_time.GetUtcNow() < end)
        {
            Assert.Equal(0, feed.Turn());
            _time.Advance(feed.Pause);
        }
    }
}
