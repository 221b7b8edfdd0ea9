namespace EdgeReader.Hardware.Figures;

/// <summary>Whether it is said where a number is from.</summary>
internal static class Sources
{
    private const string Estimate = "estimate";

    /// <summary>Shorter is no source and no reason.</summary>
    private const int FewestCharacters = 8;

    /// <summary>Whether a source is named, or an estimate has its reason.</summary>
    public static bool IsNamed(string source)
    {
        string text = source.Trim();
        return IsEstimate(text)
            ? text[Estimate.Length..].TrimStart(':', ' ').Length >= FewestCharacters
            : text.Length >= FewestCharacters;
    }

    /// <summary>Whether some of it is nobody's figure but ours.</summary>
    public static bool HasEstimate(string source) =>
        source.Contains(Estimate, StringComparison.OrdinalIgnoreCase);

    private static bool IsEstimate(string text) =>
        text.StartsWith(Estimate, StringComparison.OrdinalIgnoreCase);
}
