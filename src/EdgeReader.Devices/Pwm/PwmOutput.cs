using System.Device.Pwm;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Pwm;

/// <summary>
/// A part on a PWM channel, off from its first moment to its last. A channel in sysfs outlives its
/// process: what ends without disposing this leaves the part as it is, see
/// <see cref="PwmSysfs.TurnOff"/>.
/// </summary>
public sealed class PwmOutput : IDisposable
{
    private readonly PwmChannel _channel;
    private bool _isDisposed;

    /// <summary>Takes ownership of the channel and turns it off.</summary>
    public PwmOutput(PwmChannel channel)
    {
        _channel = channel;
        TurnOff();
    }

    /// <summary>Opens a channel; the controller is found by its device.</summary>
    /// <param name="section">The settings' section that the values are from.</param>
    /// <param name="device">The controller; empty to find the Pi's own.</param>
    /// <param name="channel">Its channel, from 0 on.</param>
    /// <param name="hertz">Pulses a second.</param>
    /// <exception cref="ReaderException">No such controller or channel.</exception>
    public static PwmOutput Open(string section, string device, int channel, int hertz)
    {
        int chip = new PwmSysfs().FindChip(device);
        try
        {
            return new(PwmChannel.Create(chip, channel, hertz, 0));
        }
        catch (Exception problem)
            when (problem is IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The PWM channel {channel} cannot be opened ({problem.Message}): check "
                    + $"{section}:PwmChannel and the pwm overlay in config.txt, and put this user into "
                    + "the group gpio.",
                problem
            );
        }
    }

    /// <summary>Sets how much of the time it is on.</summary>
    /// <param name="dutyCycle">0, off, to 1.</param>
    public void Set(double dutyCycle)
    {
        if (dutyCycle == 0)
        {
            TurnOff();
            return;
        }
        _channel.DutyCycle = dutyCycle;
        _channel.Start();
    }

    /// <summary>Turns it off and gives the channel back.</summary>
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
