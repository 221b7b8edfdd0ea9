namespace EdgeReader.Scenes;

/// <summary>
/// Random numbers of scenes. Training views take theirs from generators that the desk seeds;
/// a demonstration seeds its own through <see cref="ForDemonstration"/>, whose stream no
/// training view shares, so that what is demonstrated was not trained on.
/// </summary>
public static class Randomness
{
    // Mixed into every demonstration's seed; training seeds are plain, non-negative numbers.
    private const int DemonstrationStream = unchecked((int)0xD3_30_0C_A5);

    /// <summary>The generator of one demonstration.</summary>
    public static Random ForDemonstration(int seed) =>
        new(unchecked(seed * 486_187_739) ^ DemonstrationStream);

    internal static double Between(this Random random, double low, double high) =>
        low + (high - low) * random.NextDouble();

    internal static bool Chance(this Random random, double probability) =>
        random.NextDouble() < probability;
}
