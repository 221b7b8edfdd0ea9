using System.Device.Gpio;
using EdgeReader.Devices.Gpio;
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
    private bool _isDisposed;

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

    /// <summary>Opens the motor's line: the chip by its label, the line by its name.</summary>
    /// <exception cref="ReaderException">No such chip or line, or the line is taken.</exception>
    public static GpioVibrationMotor Open(HapticsOptions options) =>
        GpioPort.Open(
            "Haptics",
            options.ChipLabel,
            [options.Line],
            (controller, lines) => new GpioVibrationMotor(controller, lines[0])
        );

    /// <inheritdoc/>
    public void Set(bool on)
    {
        if (on != IsOn)
        {
            IsOn = true; // until the write below has come back
            _controller.Write(_line, on ? PinValue.High : PinValue.Low);
            IsOn = on;
        }
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
            _controller.Write(_line, PinValue.Low);
            IsOn = false;
        }
        finally
        {
            _controller.Dispose();
        }
    }
}
