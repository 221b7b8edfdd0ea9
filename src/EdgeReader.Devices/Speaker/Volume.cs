namespace EdgeReader.Devices.Speaker;

/// <summary>
/// How loud clips are played, in levels of 3 dB, a step that is heard at once. From the loudest to
/// the quietest are 27 dB, as from a voice 10 cm away to one 2.2 m away. The loudest is the clip as
/// it was rendered, all of one loudness and without clipping; levels only take away from it, so
/// that none clips.
/// </summary>
public static class Volume
{
    /// <summary>The lowest level.</summary>
    public const int Quietest = 1;

    /// <summary>The highest level: clips as they are.</summary>
    public const int Loudest = 10;

    /// <summary>Between two levels.</summary>
    public const double StepDecibels = 3;

    /// <summary>By what a level multiplies every sample: 0.045…1.</summary>
    /// <param name="level"><see cref="Quietest"/>…<see cref="Loudest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such level.</exception>
    public static double GainOf(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, Quietest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Loudest);
        return Math.Pow(10, (level - Loudest) * StepDecibels / 20);
    }

    /// <summary>Samples at a level; those given stay as they are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such level.</exception>
    public static short[] Apply(short[] samples, int level)
    {
        double gain = GainOf(level);
        return Array.ConvertAll(samples, s => (short)Math.Round(s * gain));
    }
}
