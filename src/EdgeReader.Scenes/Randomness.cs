using EdgeReader.Scenes.Views;

namespace EdgeReader.Scenes;

/// <summary>
/// Random numbers of scenes, and the rule that keeps what is demonstrated apart from what was
/// trained on. A training picture has a seed of its own, and its generator draws the backdrop
/// and then one view out of <see cref="SceneSampler.Sample"/>. A demonstration has one
/// generator, from <see cref="ForDemonstration"/>, which draws all visits and then all
/// backdrops, out of other ranges. So even in the unlikely case that two of the 2³¹ seeds of
/// <see cref="Random"/> meet, no view of the one is a view of the other.
/// </summary>
public static class Randomness
{
    // Mixed into every demonstration's seed: its seed 1 is not that of anything else.
    private const int DemonstrationStream = unchecked((int)0xD3_30_0C_A5);
    private const int SimulationStream = unchecked((int)0x51_3A_17_E5);

    /// <summary>The generator of one demonstration.</summary>
    public static Random ForDemonstration(int seed) =>
        new(unchecked(seed * 486_187_739) ^ DemonstrationStream);

    /// <summary>The generator of one simulated presentation: of a seed and its number.</summary>
    public static Random ForSimulation(int seed, int number) =>
        new(unchecked(seed * 486_187_739 + number * 1_000_003) ^ SimulationStream);

    /// <summary>The generator of one training scene: of a seed and a number of its own.</summary>
    public static Random ForTraining(int seed, long number)
    {
        // SplitMix64 (Steele, Lea and Flood 2014): neighbouring numbers give unlike seeds.
        ulong mixed = unchecked((ulong)number * 0x9E3779B97F4A7C15 + (ulong)(uint)seed);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return new((int)((mixed ^ (mixed >> 31)) & int.MaxValue));
    }

    internal static double Between(this Random random, double low, double high) =>
        low + (high - low) * random.NextDouble();

    internal static bool Chance(this Random random, double probability) =>
        random.NextDouble() < probability;
}
