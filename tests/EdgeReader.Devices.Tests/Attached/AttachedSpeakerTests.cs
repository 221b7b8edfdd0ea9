using System.Runtime.InteropServices;
using EdgeReader.Devices.Speaker;
using EdgeReader.Devices.Tests.Speaker;

namespace EdgeReader.Devices.Tests.Attached;

/// <summary>
/// The contract on a card whose sound is recorded on the other side all the time: the kernel's
/// snd-aloop. EDGEREADER_TEST_SPEAKER is the device, EDGEREADER_TEST_RECORDING the growing file of
/// 16-bit mono samples at 22,050 Hz.
/// </summary>
public sealed class AttachedSpeakerTests : HeardSpeakerContract
{
    // What is recorded is written down up to so much later.
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(500);

    private long _openedAt;

    protected override int Latency => (int)(Lag.TotalSeconds * Clip.SampleRate);

    private static string Recording =>
        Environment.GetEnvironmentVariable("EDGEREADER_TEST_RECORDING")!;

    protected override ISpeaker Open()
    {
        string? device = Environment.GetEnvironmentVariable("EDGEREADER_TEST_SPEAKER");
        Assert.SkipWhen(
            string.IsNullOrEmpty(device),
            "This machine records no card: make test-device runs this in one that does."
        );
        AlsaSpeaker speaker = AlsaSpeaker.Open(new() { Device = device! }, TimeProvider.System);
        _openedAt = new FileInfo(Recording).Length;
        return speaker;
    }

    // A real card has its own clock.
    protected override void Pass(TimeSpan time) => Thread.Sleep(time);

    protected override short[] Heard()
    {
        Thread.Sleep(Lag);
        byte[] all = File.ReadAllBytes(Recording);
        return MemoryMarshal
            .Cast<byte, short>(all.AsSpan((int)_openedAt)[..^(all.Length % 2)])
            .ToArray();
    }
}
