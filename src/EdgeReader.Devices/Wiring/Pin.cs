using System.Text.Json.Serialization;
using EdgeReader.Devices.Buttons;

namespace EdgeReader.Devices.Wiring;

/// <summary>A wire to the Pi's header: a row of <c>hardware/pins.json</c>.</summary>
/// <param name="Number">The header's pin, 1…40; <c>pin</c> in the file.</param>
/// <param name="Line">
/// The pin's own name, as <see cref="RaspberryPiHeader"/> has it: <c>GPIO17</c>, <c>3V3</c>, <c>5V</c> or
/// <c>GND</c>.
/// </param>
/// <param name="Signal">The net's name in the schematic.</param>
/// <param name="Function">What the Pi's own hardware does with the line.</param>
/// <param name="Direction">Seen from the Pi.</param>
/// <param name="Pull">The Pi's resistor on the line.</param>
/// <param name="Active">The level that means yes.</param>
/// <param name="Volts">The highest level that the wire has, V.</param>
/// <param name="Builds">The builds that have it.</param>
/// <param name="Part">What hangs on it.</param>
public sealed record Pin(
    [property: JsonPropertyName("pin")] int Number,
    string Line,
    string Signal,
    PinFunction Function,
    PinDirection Direction,
    LinePull Pull,
    ActiveLevel Active,
    double Volts,
    IReadOnlyList<Build> Builds,
    string Part
);

/// <summary>What the Pi's own hardware does with a line.</summary>
public enum PinFunction
{
    /// <summary>Nothing: programs read or set it.</summary>
    Gpio,

    /// <summary>The sound interface.</summary>
    I2s,

    /// <summary>The two-wire bus.</summary>
    I2c,

    /// <summary>A PWM channel.</summary>
    Pwm,

    /// <summary>No line: current, or ground.</summary>
    Power,
}

/// <summary>Which way a signal or a current goes, seen from the Pi.</summary>
public enum PinDirection
{
    /// <summary>Into the Pi.</summary>
    Input,

    /// <summary>Out of the Pi.</summary>
    Output,

    /// <summary>Both ways.</summary>
    Both,
}

/// <summary>The level that means yes: pressed, or on.</summary>
public enum ActiveLevel
{
    /// <summary>Neither: it is no switch.</summary>
    None,

    /// <summary>Ground.</summary>
    Low,

    /// <summary>3.3 V.</summary>
    High,
}

/// <summary>What a maker can build.</summary>
public enum Build
{
    /// <summary>The handheld reader.</summary>
    Full,

    /// <summary>A reader on a breadboard, in under an hour: camera and sound by USB.</summary>
    Bench,
}
