namespace EdgeReader.Devices.Wiring;

/// <summary>
/// The header of 40 pins that every Pi since the B+ has: pin 1 is the one nearest to the memory card, odd
/// pins are the inner row, even ones the row along the board's edge. Sources: Raspberry Pi documentation,
/// "GPIO and the 40-pin header"; BCM2711 ARM Peripherals, 5.3, alternative functions.
/// </summary>
public static class RaspberryPiHeader
{
    // Two pins a line, from pin 1 on: inner, outer.
    private static readonly string[] Lines = """
        3V3    5V
        GPIO2  5V
        GPIO3  GND
        GPIO4  GPIO14
        GND    GPIO15
        GPIO17 GPIO18
        GPIO27 GND
        GPIO22 GPIO23
        3V3    GPIO24
        GPIO10 GND
        GPIO9  GPIO25
        GPIO11 GPIO8
        GND    GPIO7
        GPIO0  GPIO1
        GPIO5  GND
        GPIO6  GPIO12
        GPIO13 GND
        GPIO19 GPIO16
        GPIO26 GPIO20
        GND    GPIO21
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Ordinals =
    [
        .. "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".Split(' '),
        .. "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth".Split(' '),
        .. "eighteenth nineteenth twentieth".Split(' '),
    ];

    /// <summary>How many pins it has.</summary>
    public static int Count => Lines.Length;

    /// <summary>A pin's own name: <c>GPIO17</c>, <c>3V3</c>, <c>5V</c>, <c>GND</c>.</summary>
    /// <param name="pin">1 to <see cref="Count"/>.</param>
    public static string LineOf(int pin) => Lines[pin - 1];

    /// <summary>The pin of a line, from 1 on; null where no pin has that name, or several have.</summary>
    /// <param name="line">Its name.</param>
    public static int? PinOf(string line) =>
        Lines.Index().Where(pin => pin.Item == line).ToArray() is [var only]
            ? only.Index + 1
            : null;

    /// <summary>What a line does, apart from being a line, as our overlays set it.</summary>
    /// <param name="line">The pin's own name.</param>
    /// <returns>Null for the two that only the Pi's own board identification may use.</returns>
    public static PinFunction? FunctionOf(string line) =>
        line switch
        {
            "3V3" or "5V" or "GND" => PinFunction.Power,
            "GPIO0" or "GPIO1" => null,
            "GPIO2" or "GPIO3" => PinFunction.I2c,
            "GPIO12" or "GPIO13" => PinFunction.Pwm,
            "GPIO18" or "GPIO19" or "GPIO20" or "GPIO21" => PinFunction.I2s,
            _ => PinFunction.Gpio,
        };

    /// <summary>The channel of the Pi's PWM controller that a line can be given; null for other lines.</summary>
    /// <param name="line">The pin's own name.</param>
    public static int? PwmChannelOf(string line) =>
        line switch
        {
            "GPIO12" or "GPIO18" => 0,
            "GPIO13" or "GPIO19" => 1,
            _ => null,
        };

    /// <summary>The volts of a pin that is power; 3.3 for a line.</summary>
    /// <param name="line">The pin's own name.</param>
    public static double VoltsOf(string line) =>
        line switch
        {
            "5V" => 5,
            "GND" => 0,
            _ => 3.3,
        };

    /// <summary>Where a pin is, for fingers: "header pin 11, the sixth on the inner row".</summary>
    /// <param name="pin">1 to <see cref="Count"/>.</param>
    public static string Describe(int pin) =>
        $"header pin {pin}, the {Ordinals[(pin - 1) / 2]} on the {(pin % 2 == 1 ? "inner" : "outer")} row";

    /// <summary>Where a line is, for fingers: "GPIO17, header pin 11, the sixth on the inner row".</summary>
    /// <param name="line">As a setting names it; a name that no pin has is only repeated.</param>
    public static string Describe(string line) =>
        PinOf(line) is { } pin ? $"{line}, {Describe(pin)}" : line;
}
