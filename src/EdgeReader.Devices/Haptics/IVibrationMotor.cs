namespace EdgeReader.Devices.Haptics;

/// <summary>A motor that is on or off. Disposing it turns it off.</summary>
public interface IVibrationMotor : IDisposable
{
    /// <summary>Whether it is on.</summary>
    bool IsOn { get; }

    /// <summary>Turns it on or off; setting what already is does nothing.</summary>
    void Set(bool on);
}
