namespace EdgeReader.Service.Updates;

/// <summary>What became, at this start, of a model that the owner put where new ones are found.</summary>
public sealed class UpdateNews
{
    /// <summary>Whether it was installed now.</summary>
    public bool IsInstalled { get; set; }

    /// <summary>Whether it can't be used, and the one before it is; the log says why.</summary>
    public bool IsRefused { get; set; }
}
