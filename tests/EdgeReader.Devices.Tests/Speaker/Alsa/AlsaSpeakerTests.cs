using EdgeReader.Devices.Speaker;
using EdgeReader.Devices.Speaker.Alsa;
using EdgeReader.Recognition;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

/// <summary>The thread of the real driver, over a simulated card.</summary>
public sealed class AlsaSpeakerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly Clip Click = new("click", "", [1, 2, 3]);

    private readonly FakeTimeProvider _time = new();
    private readonly SpeakerOptions _options = new() { Device = "loudspeaker" };
    private readonly SimulatedCards _cards;

    public AlsaSpeakerTests() => _cards = new(_time);

    [Fact]
    public void NoDeviceAtStart_IsOneSentence()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            AlsaSpeaker.Open(_options, _cards.Open, _time)
        );
        Assert.Contains("Speaker:Device", problem.Message);
    }

    [Fact]
    public void NoLibrary_IsOneSentence()
    {
        var problem = Assert.Throws<ReaderException>(() =>
            AlsaSpeaker.Open(
                _options,
                (string _, out int _) => throw new DllNotFoundException("libasound.so.2"),
                _time
            )
        );
        Assert.Contains("libasound2", problem.Message);
    }

    [Fact]
    public void WriteThatHangs_IsAFault_AndHoldsUpNeitherPlayNorDispose()
    {
        _cards.Plug("loudspeaker");
        AlsaSpeaker speaker = AlsaSpeaker.Open(_options, _cards.Open, _time);
        SimulatedPcm pcm = _cards.Last;
        using ManualResetEventSlim release = new();
        pcm.Release = release;
        Assert.True(pcm.Hangs.Wait(Soon, TestContext.Current.CancellationToken));
        speaker.Play(Click);
        speaker.Stop();
        Assert.Null(speaker.Fault);
        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Contains("loudspeaker hangs", speaker.Fault);
        speaker.Dispose(); // returns although the thread does not
        Assert.False(pcm.IsDisposed);
        release.Set();
        Assert.True(SpinWait.SpinUntil(() => pcm.IsDisposed, Soon));
    }

    [Fact]
    public void Dispose_WhileTheDeviceIsGone_DoesNotWaitForTheNextTry()
    {
        ThreadClock time = new();
        SimulatedCards cards = new(time);
        cards.Plug("loudspeaker");
        AlsaSpeaker speaker = AlsaSpeaker.Open(_options, cards.Open, time);
        cards.Unplug("loudspeaker");
        time.Pass(TimeSpan.FromSeconds(20));
        Assert.NotNull(speaker.Fault);
        speaker.Play(Click);
        speaker.Dispose();
        Assert.True(cards.Last.IsDisposed);
        speaker.Dispose(); // once more does nothing
    }
}
