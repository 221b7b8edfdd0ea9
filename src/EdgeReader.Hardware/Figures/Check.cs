namespace EdgeReader.Hardware.Figures;

/// <summary>Something that must hold, and whether it does.</summary>
/// <param name="What">What was compared, with both numbers.</param>
/// <param name="Holds">Whether it does.</param>
public sealed record Check(string What, bool Holds)
{
    /// <summary>The line that <c>make hardware</c> counts.</summary>
    public override string ToString() => $"{(Holds ? "passed" : "FAILED")}: {What}";

    /// <summary>Prints all of them.</summary>
    /// <returns>The exit status: 0 if all hold; 1.</returns>
    public static int Tell(IReadOnlyList<Check> checks)
    {
        foreach (Check check in checks)
        {
            Console.WriteLine(check);
        }
        return checks.All(check => check.Holds) ? 0 : 1;
    }
}
