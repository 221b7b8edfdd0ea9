namespace EdgeReader.Devices.Haptics;

/// <summary>A simulated motor: every pulse is a mark in the terminal, at the time it is felt.</summary>
/// <param name="output">Where to write; stays the caller's.</param>
/// <param name="mark">What one pulse looks like.</param>
public sealed class ConsoleVibrationMotor(TextWriter output, string mark) : IVibrationMotor
{
    /// <inheritdoc/>
    public bool IsOn { get; private set; }

    /// <inheritdoc/>
    public void Set(bool on)
    {
        if (on && !IsOn)
        {
            output.Write(mark);
            output.Flush();
        }
        IsOn = on;
    }

    /// <inheritdoc/>
    public void Dispose() => Set(false);
}
