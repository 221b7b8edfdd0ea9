using System.Device.Gpio;
using System.Device.Gpio.Drivers;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Haptics;

/// <summary>
/// A motor on a GPIO line, by way of a transistor with a flyback diode: never straight on a pin.
/// The line is low before it is driven and when it is given back.
/// </summary>
public sealed class GpioVibrationMotor : IVibrationMotor
{
    private readonly GpioController _controller;
    private readonly int _line;

    /// <summary>Takes ownership of the controller and drives the line low.</summary>
    /// <param name="controller">The chip.</param>
    /// <param name="line">The line's number on the chip.</param>
    public GpioVibrationMotor(GpioController controller, int line)
    {
        _controller = controller;
        _line = line;
        _controller.OpenPin(line, PinMode.Output, PinValue.Low);
    }

    /// <inheritdoc/>
    public bool IsOn { get; private set; }

    /// <summary>
    /// Opens the motor's line. The chip is found by its label (<c>pinctrl-rp1</c> on a Pi 5,
    /// <c>pinctrl-bcm2711</c> on a Pi 4): its number changes with the kernel.
    /// </summary>
    /// <exception cref="ReaderException">No such chip, or the line is taken.</exception>
    public static GpioVibrationMotor Open(HapticsOptions options)
    {
        try
        {
            GpioChipInfo chip =
                LibGpiodV2Driver
                    .GetAvailableChips()
                    .FirstOrDefault(c => c.Label == options.ChipLabel)
                ?? throw new ReaderException(
                    $"There is no GPIO chip labelled {options.ChipLabel}: set Haptics:ChipLabel to "
                        + "one that gpiodetect prints."
                );
            return new(new GpioController(new LibGpiodV2Driver(chip)), options.Line);
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or InvalidOperationException
                        or PlatformNotSupportedException
                        or DllNotFoundException
                        or UnauthorizedAccessException
            )
        {
            throw new ReaderException(
                $"The motor's GPIO line {options.Line} cannot be opened ({problem.Message}): "
                    + "install libgpiod3, free the line and put this user into the group gpio.",
                problem
            );
        }
    }

    /// <inheritdoc/>
    public void Set(bool on)
    {
        if (on != IsOn)
        {
            _controller.Write(_line, on ? PinValue.High : PinValue.Low);
            IsOn = on;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _controller.Write(_line, PinValue.Low);
        IsOn = false;
        _controller.Dispose();
    }
}
