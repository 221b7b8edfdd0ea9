using EdgeReader.Devices.Speaker;

namespace EdgeReader.Service.Speech.Sound;

/// <summary>
/// How loud a clip is: programme loudness after ITU-R BS.1770-4, which EBU R128 uses. Frequencies
/// are weighted as they are heard, and pauses don't count, so that a long phrase with breaths in it
/// is as loud as a single word. RMS over the whole clip would make such phrases louder.
/// </summary>
public static class Loudness
{
    // BS.1770-4, annex 1: blocks of 400 ms, one beginning every 100 ms.
    private const int Block = Clip.SampleRate * 4 / 10;
    private const int Step = Clip.SampleRate / 10;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    /// <summary>The loudness of a clip.</summary>
    /// <param name="samples">Mono, 16-bit, <see cref="Clip.SampleRate"/> a second.</param>
    /// <returns>
    /// LUFS, 0 for a square wave at full scale around 1 kHz; negative infinity for silence.
    /// </returns>
    /// <remarks>
    /// The standard leaves out what is shorter than a block. Words are: a clip shorter than a block
    /// is one block of its own length, and the last block of a longer one ends where the clip ends.
    /// </remarks>
    public static double Measure(ReadOnlySpan<short> samples)
    {
        double[] powers = Powers(samples);
        double[] heard = [.. powers.Where(p => Decibels(p) > AbsoluteGate)];
        if (heard.Length == 0)
        {
            return double.NegativeInfinity;
        }
        double gate = Decibels(heard.Average()) + RelativeGate;
        return Decibels(heard.Where(p => Decibels(p) > gate).Average());
    }

    private static double[] Powers(ReadOnlySpan<short> samples)
    {
        KWeighting weighting = new(Clip.SampleRate);
        double[] sums = new double[samples.Length + 1];
        for (int i = 0; i < samples.Length; i++)
        {
            double weighted = weighting.Next(samples[i] / 32_768.0);
            sums[i + 1] = sums[i] + weighted * weighted;
        }
        if (samples.Length <= Block)
        {
            return [sums[^1] / Math.Max(samples.Length, 1)];
        }
        int last = samples.Length - Block;
        List<double> powers = [];
        for (int begin = 0; begin < last; begin += Step)
        {
            powers.Add((sums[begin + Block] - sums[begin]) / Block);
        }
        powers.Add((sums[last + Block] - sums[last]) / Block);
        return [.. powers];
    }

    // BS.1770-4, equation 4, one channel of weight 1.
    private static double Decibels(double power) => -0.691 + 10 * Math.Log10(power);
}
