using EdgeReader.Devices.Pwm;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Haptics;

/// <summary>
/// A motor on a PWM channel, by way of a transistor with a flyback diode, so that a strong motor
/// can be tamed.
/// </summary>
/// <param name="output">The channel; owned from here on.</param>
/// <param name="strength">Duty cycle while the motor is on, over 0 up to 1.</param>
public sealed class PwmVibrationMotor(PwmOutput output, double strength) : IVibrationMotor
{
    /// <inheritdoc/>
    public bool IsOn { get; private set; }

    /// <summary>Opens the motor's channel; the controller is found by its device.</summary>
    /// <exception cref="ReaderException">No such controller or channel.</exception>
    public static PwmVibrationMotor Open(HapticsOptions options) =>
        new(
            PwmOutput.Open("Haptics", options.PwmDevice, options.PwmChannel, options.PwmHertz),
            options.StrengthPercent / 100.0
        );

    /// <inheritdoc/>
    public void Set(bool on)
    {
        if (on == IsOn)
        {
            return;
        }
        IsOn = true; // until the writes below have come back
        output.Set(on ? strength : 0);
        IsOn = on;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        output.Dispose();
        IsOn = false;
    }
}
