using System.ComponentModel.DataAnnotations;
using EdgeReader.Devices.Wiring;

namespace EdgeReader.Devices.Haptics;

/// <summary>Which vibration motor. Section <c>Haptics</c> of the settings.</summary>
public sealed record HapticsOptions
{
    /// <summary>
    /// <c>console</c> (simulated), <c>gpio</c> (on or off) or <c>pwm</c> (with a strength).
    /// </summary>
    [Required]
    public string Driver { get; init; } = "console";

    /// <summary>
    /// gpio: label of the chip, as <c>gpiodetect</c> prints it; empty to find the Pi's own.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    public string ChipLabel { get; init; } = "";

    /// <summary>
    /// gpio: the motor's line, as <c>gpioinfo</c> names it, or its number on the chip.
    /// </summary>
    [Required]
    public string Line { get; init; } = PinTable.LineOf("MOTOR");

    /// <summary>pwm: how strong, 10…100 % of full power; below 30 % many don't start.</summary>
    [Range(10, 100)]
    public int StrengthPercent { get; init; } = 100;

    /// <summary>pwm: pulses a second, 100…40000 Hz; from 20000 Hz on it can't be heard.</summary>
    [Range(100, 40_000)]
    public int PwmHertz { get; init; } = 20_000;

    /// <summary>
    /// pwm: the controller, as the link <c>/sys/class/pwm/pwmchip…/device</c> names it, for
    /// example <c>fe20c000.pwm</c>; empty to find the Pi's own.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    public string PwmDevice { get; init; } = "";

    /// <summary>pwm: the controller's channel, 0…3; GPIO12 is channel 0 on every Pi.</summary>
    [Range(0, 3)]
    public int PwmChannel { get; init; }
}
