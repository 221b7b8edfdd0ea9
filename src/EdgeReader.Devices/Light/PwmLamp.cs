using EdgeReader.Devices.Pwm;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Light;

/// <summary>LEDs on a PWM channel, by way of a transistor.</summary>
/// <param name="output">The channel; owned from here on.</param>
public sealed class PwmLamp(PwmOutput output) : ILamp
{
    /// <inheritdoc/>
    public double Level { get; private set; }

    /// <summary>Opens the lamp's channel; the controller is found by its device.</summary>
    /// <exception cref="ReaderException">No such controller or channel.</exception>
    public static PwmLamp Open(LightOptions options) =>
        new(PwmOutput.Open("Light", options.PwmDevice, options.PwmChannel, options.PwmHertz));

    /// <inheritdoc/>
    public void Set(double level)
    {
        if (level != Level)
        {
            output.Set(level);
            Level = level;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        output.Dispose();
        Level = 0;
    }
}
