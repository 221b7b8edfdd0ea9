using System.ComponentModel.DataAnnotations;
using EdgeReader.Devices.Wiring;

namespace EdgeReader.Devices.Light;

/// <summary>Which lamp. Section <c>Light</c> of the settings.</summary>
public sealed record LightOptions
{
    /// <summary><c>none</c>, <c>simulated</c> (lights a simulated camera's view) or <c>pwm</c>.</summary>
    [Required]
    public string Driver { get; init; } = "none";

    /// <summary>pwm: pulses a second, 1000…40000 Hz; few of them show as stripes in a picture.</summary>
    [Range(1_000, 40_000)]
    public int PwmHertz { get; init; } = 20_000;

    /// <summary>
    /// pwm: the controller, as the link <c>/sys/class/pwm/pwmchip…/device</c> names it, for
    /// example <c>fe20c000.pwm</c>; empty to find the Pi's own.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    public string PwmDevice { get; init; } = "";

    /// <summary>pwm: the controller's channel, 0…3; by itself that of the light's line.</summary>
    [Range(0, 3)]
    public int PwmChannel { get; init; } =
        RaspberryPiHeader.PwmChannelOf(PinTable.LineOf("LIGHT"))!.Value;
}
