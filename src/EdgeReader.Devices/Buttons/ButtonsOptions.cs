using System.ComponentModel.DataAnnotations;
using EdgeReader.Devices.Wiring;

namespace EdgeReader.Devices.Buttons;

/// <summary>Which buttons. Section <c>Buttons</c> of the settings.</summary>
public sealed record ButtonsOptions
{
    /// <summary>
    /// <c>keyboard</c> (simulated, by a terminal's keys), <c>script</c> (simulated, from a text)
    /// or <c>gpio</c>.
    /// </summary>
    [Required]
    public string Driver { get; init; } = "keyboard";

    /// <summary>
    /// gpio: label of the chip, as <c>gpiodetect</c> prints it; empty to find the Pi's own.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    public string ChipLabel { get; init; } = "";

    /// <summary>gpio: the main button's line, by name, or by its number on the chip.</summary>
    [Required]
    public string Main { get; init; } = PinTable.LineOf("BUTTON_MAIN");

    /// <summary>gpio: the plus button's line.</summary>
    [Required]
    public string Plus { get; init; } = PinTable.LineOf("BUTTON_PLUS");

    /// <summary>gpio: the minus button's line.</summary>
    [Required]
    public string Minus { get; init; } = PinTable.LineOf("BUTTON_MINUS");

    /// <summary>gpio: whether a pressed button pulls its line to ground.</summary>
    public bool ActiveLow { get; init; } = true;

    /// <summary>gpio: the Pi's own resistor on each line: Up, Down or None.</summary>
    public LinePull Pull { get; init; } = LinePull.Up;

    /// <summary>gpio: a level counts once it has stayed for 5…100 ms.</summary>
    [Range(5, 100)]
    public int DebounceMilliseconds { get; init; } = 20;

    /// <summary>A press is long from so many seconds on, 0.4…3.</summary>
    [Range(0.4, 3)]
    public double LongSeconds { get; init; } = 0.8;

    /// <summary>Two presses are a double one if the second follows within 0.15…1 s.</summary>
    [Range(0.15, 1)]
    public double DoubleSeconds { get; init; } = 0.35;

    /// <summary>Plus and minus are pressed together if they go down within 0.05…0.4 s.</summary>
    [Range(0.05, 0.4)]
    public double TogetherSeconds { get; init; } = 0.2;

    /// <summary>A button that is held for so many seconds is stuck, 5…120.</summary>
    [Range(5, 120)]
    public double StuckSeconds { get; init; } = 20;

    /// <summary>script: the file of presses; empty for the standard input.</summary>
    [Required(AllowEmptyStrings = true)]
    public string ScriptFile { get; init; } = "";
}

/// <summary>The resistor of the Pi itself on a line.</summary>
public enum LinePull
{
    /// <summary>None: the board has one.</summary>
    None,

    /// <summary>To 3.3 V.</summary>
    Up,

    /// <summary>To ground.</summary>
    Down,
}
