namespace EdgeReader.Devices.Haptics;

/// <summary>
/// A motor that is on or off. Disposing it turns it off. A driver throws what its line throws
/// (<see cref="IOException"/> as a rule); a motor that may be on counts as on until it is known
/// to be off, so that turning it off is tried again.
/// </summary>
public interface IVibrationMotor : IDisposable
{
    /// <summary>Whether it is on.</summary>
    bool IsOn { get; }

    /// <summary>Turns it on or off; setting what already is does nothing.</summary>
    void Set(bool on);
}
