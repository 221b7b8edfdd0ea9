using EdgeReader.Devices.Speaker;

namespace EdgeReader.Service.Speech.Sound;

/// <summary>Makes clips alike: no silence around the words, one loudness.</summary>
public static class ClipShaper
{
    /// <summary>Loudness of every clip, LUFS (see <see cref="Loudness"/>).</summary>
    public const double Target = -20;

    // Peaks above this would clip (−0.2 dBFS); the loudness gives way to it.
    private const double HighestPeak = 32_000;

    // Quieter than this is no speech: espeak-ng is silent below 50 (−56 dBFS), and a room in a
    // recording is quieter than a two-hundredth (−46 dB) of the loudest sample.
    private const int Silence = 50;
    private const int SilenceOfPeak = 200;

    /// <summary>Cuts silence away, leaving 10 ms on either side.</summary>
    public static short[] Trim(short[] samples)
    {
        int silence = Math.Max(Silence, Peak(samples) / SilenceOfPeak);
        int first = Array.FindIndex(samples, s => Math.Abs((int)s) > silence);
        int last = Array.FindLastIndex(samples, s => Math.Abs((int)s) > silence);
        const int Margin = Clip.SampleRate / 100;
        return first < 0
            ? []
            : samples[Math.Max(first - Margin, 0)..Math.Min(last + 1 + Margin, samples.Length)];
    }

    /// <summary>
    /// Brings a clip to <see cref="Target"/>, or as near to it as its peaks allow without clipping.
    /// </summary>
    public static short[] Level(short[] samples)
    {
        double gain = Math.Min(
            Math.Pow(10, (Target - Loudness.Measure(samples)) / 20),
            HighestPeak / Math.Max(Peak(samples), 1)
        );
        return [.. samples.Select(s => (short)Math.Round(s * gain))];
    }

    private static int Peak(short[] samples) =>
        samples.Length == 0 ? 0 : samples.Max(s => Math.Abs((int)s));
}
