using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Haptics;

/// <summary>Which vibration motor. Section <c>Haptics</c> of the settings.</summary>
public sealed record HapticsOptions
{
    /// <summary><c>console</c> (simulated) or <c>gpio</c>.</summary>
    [Required]
    public string Driver { get; init; } = "console";

    /// <summary>Label of the GPIO chip, as <c>gpiodetect</c> prints it.</summary>
    [Required]
    public string ChipLabel { get; init; } = "pinctrl-bcm2711";

    /// <summary>BCM number of the motor's line on that chip, 0…53.</summary>
    [Range(0, 53)]
    public int Line { get; init; } = 27;
}
