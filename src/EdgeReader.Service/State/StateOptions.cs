using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Service.State;

/// <summary>Where what must outlast a power cut is kept. Section <c>State</c>.</summary>
public sealed record StateOptions
{
    /// <summary>
    /// The folder, relative to the working directory; it is created where missing. The factory's
    /// is a simulation's.
    /// </summary>
    [Required]
    public string Folder { get; init; } = "out/state";
}
