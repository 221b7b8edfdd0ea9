using EdgeReader.Devices.Haptics;

namespace EdgeReader.Devices.Tests.Haptics;

/// <summary>A motor that counts how often it was started.</summary>
internal sealed class CountingMotor : IVibrationMotor
{
    public int Starts { get; private set; }

    public bool IsOn { get; private set; }

    public void Set(bool on)
    {
        Starts += on && !IsOn ? 1 : 0;
        IsOn = on;
    }

    public void Dispose() => Set(false);
}
