using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;

namespace EdgeReader.Service.Tests.Support;

/// <summary>A loudspeaker and a motor that remember what came to them.</summary>
internal sealed class FaultWitness : ISpeaker, IVibrationMotor
{
    /// <summary>The texts that were spoken.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>How often the motor was started.</summary>
    public int Pulses { get; private set; }

    public string? Fault { get; init; }

    /// <summary>What the motor throws when it is turned on.</summary>
    public Exception? MotorFault { get; init; }

    public bool IsOn { get; private set; }

    public void Play(Clip clip) => Heard.Add(clip.Text);

    public void Stop() { }

    public void Set(bool on)
    {
        if (on && MotorFault is not null)
        {
            throw MotorFault;
        }
        Pulses += on && !IsOn ? 1 : 0;
        IsOn = on;
    }

    public void Dispose() => IsOn = false;
}
