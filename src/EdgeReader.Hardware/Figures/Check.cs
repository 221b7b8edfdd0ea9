namespace EdgeReader.Hardware.Figures;

/// <summary>Something that must hold, and whether it does.</summary>
/// <param name="What">What was compared, with both numbers.</param>
/// <param name="Holds">Whether it does.</param>
public sealed record Check(string What, bool Holds)
{
    /// <summary>The line that <c>make hardware</c> counts.</summary>
    public override string ToString() => $"{(Holds ? "passed" : "FAILED")}: {What}";
}
