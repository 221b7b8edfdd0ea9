using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Speaker;

/// <summary>Which loudspeaker. Section <c>Speaker</c> of the settings.</summary>
public sealed record SpeakerOptions
{
    /// <summary><c>wav</c>: simulated, into a file.</summary>
    [Required]
    public string Driver { get; init; } = "wav";

    /// <summary>The file of the driver <c>wav</c>, relative to the working directory.</summary>
    [Required]
    public string File { get; init; } = "out/announcements.wav";
}
