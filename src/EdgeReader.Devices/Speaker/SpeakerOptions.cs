using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Speaker;

/// <summary>Which loudspeaker. Section <c>Speaker</c> of the settings.</summary>
public sealed record SpeakerOptions
{
    /// <summary><c>wav</c> (simulated, into a file) or <c>alsa</c> (a real one).</summary>
    [Required]
    public string Driver { get; init; } = "wav";

    /// <summary>The file of the driver <c>wav</c>, relative to the working directory.</summary>
    [Required]
    public string File { get; init; } = "out/announcements.wav";

    /// <summary>
    /// The loudspeaker's name in ALSA, for the driver <c>alsa</c>: <c>default</c>, or one that
    /// <c>aplay -L</c> prints, best <c>plughw:CARD=…</c>.
    /// </summary>
    [Required]
    public string Device { get; init; } = "default";

    /// <summary>
    /// The earphone's name in ALSA, or nothing. While it can be opened, it is used and the
    /// loudspeaker is silent; while it can't, it is looked for every 5 s.
    /// </summary>
    [Required(AllowEmptyStrings = true)]
    public string Earphone { get; init; } = "";
}
