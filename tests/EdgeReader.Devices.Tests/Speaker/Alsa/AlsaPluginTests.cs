using System.Runtime.InteropServices;
using EdgeReader.Devices.Speaker;
using EdgeReader.Devices.Speaker.Alsa;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

/// <summary>The real driver and the real libasound, with the plugin that throws all away.</summary>
public sealed class AlsaNullTests : SpeakerContract
{
    private readonly ThreadClock _time = new();

    protected override ISpeaker Open() => Libasound.Open("null", _time);

    protected override void Pass(TimeSpan time) => _time.Pass(time);

    [Fact]
    public void DeviceThatTakesAllAtOnce_IsFedByTheClock()
    {
        using ISpeaker speaker = Open();
        speaker.Play(Long);
        Pass(1);
        Assert.InRange(_time.Waits, 100, 102);
    }

    [Fact]
    public void NoSuchDevice_IsOneSentence()
    {
        var problem = Assert.Throws<ReaderException>(() => Libasound.Open("trumpet", _time));
        Assert.Contains("trumpet gives no sound (No such file or directory)", problem.Message);
        Assert.Contains("Speaker:Device", problem.Message);
    }

    [Fact]
    public void EarphoneThatIsNotThere_LeavesTheLoudspeaker()
    {
        using AlsaSpeaker speaker = Libasound.Open("null", _time, earphone: "plughw:CARD=Ear");
        Pass(20);
        Assert.Equal("null", speaker.Device);
        Assert.Null(speaker.Fault);
    }

    [Fact]
    public void EarphoneThatIsThere_IsUsed()
    {
        using AlsaSpeaker speaker = Libasound.Open("null", _time, earphone: "plug:null");
        Assert.Equal("plug:null", speaker.Device);
    }
}

/// <summary>The same with the plugin that keeps what is played in a file.</summary>
public sealed class AlsaFileTests : HeardSpeakerContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly ThreadClock _time = new();

    private string File => Path.Combine(_folder.FullName, "heard.raw");

    // 50 ms, which is what is promised. It is 880 for a device that has a queue.
    protected override int Latency => Clip.SampleRate / 20;

    public void Dispose() => _folder.Delete(recursive: true);

    protected override ISpeaker Open() => Libasound.Open($"file:FILE='{File}',FORMAT=raw", _time);

    protected override void Pass(TimeSpan time) => _time.Pass(time);

    protected override short[] Heard() =>
        MemoryMarshal.Cast<byte, short>(System.IO.File.ReadAllBytes(File)).ToArray();

    [Fact]
    public void Second_OfSilenceIsASecondLong_AndNoMoreIsQueuedThanIsAllowed()
    {
        using (Open())
        {
            Pass(1);
        }
        Assert.InRange(Heard().Length, Clip.SampleRate, Clip.SampleRate + PcmFeed.Ahead);
    }

    [Fact]
    public void FirstSample_IsHeardBehindTheQueue_NotLater()
    {
        using (ISpeaker speaker = Open())
        {
            Pass(0.25);
            speaker.Play(Short);
            Pass(0.25);
        }
        int latency = Array.FindIndex(Heard(), s => s != 0) - Clip.SampleRate / 4;
        TestContext.Current.TestOutputHelper?.WriteLine($"{latency} samples");
        Assert.InRange(latency, 0, PcmFeed.Ahead);
    }
}

/// <summary>The library where it is installed; elsewhere its tests are skipped.</summary>
internal static class Libasound
{
    public static AlsaSpeaker Open(string device, TimeProvider time, string earphone = "")
    {
        Assert.SkipUnless(
            NativeLibrary.TryLoad(LibAsound.Library, out _),
            "libasound is not here: deploy/desk/install-packages.sh test installs it."
        );
        return AlsaSpeaker.Open(new() { Device = device, Earphone = earphone }, time);
    }
}
