using EdgeReader.Devices.Speaker.Alsa;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

/// <summary>Sound cards that are plugged in and out while the test's time passes.</summary>
internal sealed class SimulatedCards(FakeTimeProvider time)
{
    private readonly HashSet<string> _plugged = [];

    /// <summary>Every stream ever opened, with its device and when.</summary>
    public List<(string Device, DateTimeOffset At, SimulatedPcm Pcm)> Opened { get; } = [];

    /// <summary>When a device was asked for and wasn't there.</summary>
    public List<(string Device, DateTimeOffset At)> Refused { get; } = [];

    /// <summary>Whether what is opened from now on takes no sound.</summary>
    public bool AreStalled { get; set; }

    public SimulatedPcm Last => Opened[^1].Pcm;

    public void Plug(string device) => _plugged.Add(device);

    public void Unplug(string device)
    {
        _plugged.Remove(device);
        foreach ((_, _, SimulatedPcm pcm) in Opened.Where(o => o.Device == device))
        {
            pcm.IsUnplugged = true;
        }
    }

    public IPcm? Open(string device, out int error)
    {
        if (!_plugged.Contains(device))
        {
            Refused.Add((device, time.GetUtcNow()));
            error = PcmError.Gone;
            return null;
        }
        error = 0;
        SimulatedPcm pcm = new(time) { Stalls = AreStalled };
        Opened.Add((device, time.GetUtcNow(), pcm));
        return pcm;
    }
}
