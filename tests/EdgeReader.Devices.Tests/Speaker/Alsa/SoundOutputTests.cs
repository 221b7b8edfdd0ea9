using EdgeReader.Devices.Speaker;
using EdgeReader.Devices.Speaker.Alsa;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

public sealed class SoundOutputTests : IDisposable
{
    private static readonly Clip Second = new(
        "second",
        "",
        [.. Enumerable.Range(1, Clip.SampleRate).Select(i => (short)i)]
    );

    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedCards _cards;
    private readonly NowPlaying _now;
    private readonly SoundOutput _output;

    public SoundOutputTests()
    {
        _cards = new(_time);
        _now = new(_time);
        _output = new(["earphone", "loudspeaker"], _cards.Open, _now, _time);
    }

    public void Dispose() => _output.Dispose();

    [Fact]
    public void LoudspeakerThatIsUnpluggedForAWhile_IsFoundAgain()
    {
        _cards.Plug("loudspeaker");
        Pass(10);
        Assert.Null(_output.Fault);
        _cards.Unplug("loudspeaker");
        Pass(0.02);
        Assert.Contains("loudspeaker gives no sound (No such device)", _output.Fault);
        Assert.Null(_output.Device);
        Pass(60);
        Assert.NotNull(_output.Fault);
        _cards.Plug("loudspeaker");
        Pass(6);
        Assert.Null(_output.Fault);
        Assert.Equal("loudspeaker", _output.Device);
        Assert.True(_cards.Opened[0].Pcm.IsDisposed);
    }

    [Fact]
    public void DeviceThatIsGone_IsTriedAfterGrowingPauses()
    {
        Pass(30);
        DateTimeOffset[] tries =
        [
            .. _cards.Refused.Where(r => r.Device == "loudspeaker").Select(r => r.At),
        ];
        double[] pauses =
        [
            .. tries.Zip(tries.Skip(1), (a, b) => Math.Round((b - a).TotalSeconds, 2)),
        ];
        Assert.Equal([0.25, 0.5, 1, 2, 4, 5, 5, 5, 5], pauses);
    }

    [Fact]
    public void ClipOfTheTimeWithoutSound_IsNotHeardWhenItIsBack()
    {
        _cards.Plug("loudspeaker");
        Pass(10);
        _now.Start(Second);
        Pass(0.3);
        _cards.Unplug("loudspeaker");
        Pass(10);
        _now.Start(Second); // nobody hears it
        Pass(3);
        _cards.Plug("loudspeaker");
        Pass(10);
        Assert.Equal(2, _cards.Opened.Count);
        Assert.All(_cards.Last.Written, s => Assert.Equal(0, s));
        _now.Start(Second);
        Pass(2);
        Assert.Equal(Second.Samples, _cards.Last.Written.Where(s => s != 0));
    }

    [Fact]
    public void EarphoneThatIsPluggedIn_TakesOverOnceTheClipIsOver()
    {
        _cards.Plug("loudspeaker");
        Pass(6);
        // Longer than any pause, so that the earphone is due when the clip ends.
        Clip clip = new("long", "", [.. Enumerable.Repeat(Second.Samples, 6).SelectMany(s => s)]);
        _now.Start(clip);
        Pass(0.1);
        _cards.Plug("earphone");
        Pass(5.8);
        Assert.Equal("loudspeaker", _output.Device);
        Pass(0.3);
        Assert.Equal("earphone", _output.Device);
        Assert.Equal(clip.Samples, _cards.Opened[0].Pcm.Written.Where(s => s != 0));
        Assert.True(_cards.Opened[0].Pcm.IsDisposed);
    }

    [Fact]
    public void LookingForTheEarphone_NeverStarvesTheLoudspeaker()
    {
        _cards.Plug("loudspeaker");
        Pass(60);
        Assert.InRange(_cards.Refused.Count, 10, 20);
        Assert.Equal(0, _cards.Last.Underruns);
    }

    [Fact]
    public void EarphoneThatIsPulledOut_LeavesItToTheLoudspeakerAtOnce_ButNotWhatItWasSaying()
    {
        _cards.Plug("earphone");
        _cards.Plug("loudspeaker");
        Pass(10);
        Assert.Equal("earphone", _output.Device);
        _now.Start(Second);
        Pass(0.3);
        _cards.Unplug("earphone");
        Pass(0.02);
        Assert.Equal("loudspeaker", _output.Device);
        Assert.Null(_output.Fault);
        Pass(2);
        Assert.All(_cards.Last.Written, s => Assert.Equal(0, s));
    }

    [Fact]
    public void DeviceThatOpensButDoesNotPlay_StaysAFault()
    {
        _cards.Plug("loudspeaker");
        Pass(10);
        _cards.Last.Stalls = _cards.AreStalled = true;
        Pass(1.1);
        for (int i = 0; i < 200; i++)
        {
            Assert.Contains("loudspeaker gives no sound", _output.Fault);
            Pass(0.1);
        }
        Assert.InRange(_cards.Opened.Count, 6, 9);
        _cards.AreStalled = false;
        Pass(10);
        Assert.Null(_output.Fault);
    }

    [Fact]
    public void BrokenEarphone_LeavesTheLoudspeakerItsTime()
    {
        _cards.Plug("earphone");
        _cards.Plug("loudspeaker");
        int heard = 0;
        for (int i = 0; i < 600; i++)
        {
            foreach ((_, _, SimulatedPcm pcm) in _cards.Opened.Where(o => o.Device == "earphone"))
            {
                pcm.IsUnplugged = true; // fails as soon as it was opened
            }
            Pass(0.1);
            heard += _output.Device == "loudspeaker" ? 1 : 0;
        }
        Assert.True(heard > 500);
    }

    private void Pass(double seconds)
    {
        DateTimeOffset end = _time.GetUtcNow().AddSeconds(seconds);
        while (_time.GetUtcNow() < end)
        {
            TimeSpan pause = _output.Turn();
            if (pause > TimeSpan.Zero)
            {
                TimeSpan rest = end - _time.GetUtcNow();
                _time.Advance(
                    pause < rest ? pause
                    : rest > TimeSpan.Zero ? rest
                    : TimeSpan.Zero
                );
            }
        }
    }
}
