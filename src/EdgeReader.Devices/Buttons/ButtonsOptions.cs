using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Buttons;

/// <summary>Which buttons. Section <c>Buttons</c> of the settings.</summary>
public sealed record ButtonsOptions
{
    /// <summary><c>keyboard</c>: simulated, by a terminal's keys.</summary>
    [Required]
    public string Driver { get; init; } = "keyboard";
}
