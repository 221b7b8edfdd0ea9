namespace EdgeReader.Service.Announcing;

/// <summary>Where announcements are written. Section <c>Journal</c> of the settings.</summary>
public sealed record JournalOptions
{
    /// <summary>File of JSON lines, relative to the working directory; empty for none.</summary>
    public string File { get; init; } = "";

    /// <summary>
    /// File that what each frame says is written to, in numbers, for <c>edgereader replay</c>;
    /// empty for none. Nothing of a picture is in it.
    /// </summary>
    public string EvidenceFile { get; init; } = "";

    /// <summary>Whether announcements are shown on the standard output.</summary>
    public bool Console { get; init; }
}
