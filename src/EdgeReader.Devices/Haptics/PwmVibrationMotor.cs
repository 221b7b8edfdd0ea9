using System.Device.Pwm;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Haptics;

/// <summary>
/// A motor on a PWM channel, by way of a transistor with a flyback diode, so that a strong motor
/// can be tamed. A channel in sysfs outlives its process: what ends without disposing this leaves
/// the motor as it is, see <see cref="PwmSysfs.TurnOff"/>.
/// </summary>
public sealed class PwmVibrationMotor : IVibrationMotor
{
    private readonly PwmChannel _channel;
    private readonly double _strength;
    private bool _isDisposed;

    /// <summary>Takes ownership of the channel and turns it off.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="strength">Duty cycle while the motor is on, over 0 up to 1.</param>
    public PwmVibrationMotor(PwmChannel channel, double strength)
    {
        _channel = channel;
        _strength = strength;
        TurnOff();
    }

    /// <inheritdoc/>
    public bool IsOn { get; private set; }

    /// <summary>Opens the motor's channel; the controller is found by its device.</summary>
    /// <exception cref="ReaderException">No such controller or channel.</exception>
    public static PwmVibrationMotor Open(HapticsOptions options)
    {
        int chip = new PwmSysfs().FindChip(options.PwmDevice);
        try
        {
            return new(
                PwmChannel.Create(chip, options.PwmChannel, options.PwmHertz, 0),
                options.StrengthPercent / 100.0
            );
        }
        catch (Exception problem)
            when (problem is IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The motor's PWM channel {options.PwmChannel} cannot be opened "
                    + $"({problem.Message}): check Haptics:PwmChannel and the pwm overlay in "
                    + "config.txt, and put this user into the group gpio.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public void Set(bool on)
    {
        if (on == IsOn)
        {
            return;
        }
        IsOn = true; // until the writes below have come back
        if (on)
        {
            _channel.DutyCycle = _strength;
            _channel.Start();
        }
        else
        {
            TurnOff();
        }
        IsOn = on;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }
        _isDisposed = true;
        try
        {
            TurnOff();
            IsOn = false;
        }
        finally
        {
            _channel.Dispose();
        }
    }

    // Each of the two is enough, so one that fails does not keep the other from being tried.
    private void TurnOff()
    {
        try
        {
            _channel.DutyCycle = 0;
        }
        finally
        {
            _channel.Stop();
        }
    }
}
