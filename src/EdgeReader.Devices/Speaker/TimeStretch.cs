using System.Numerics.Tensors;

namespace EdgeReader.Devices.Speaker;

/// <summary>
/// Speaks faster or slower without changing the pitch: WSOLA, waveform similarity overlap-add
/// (W. Verhelst and M. Roelands, ICASSP 1993). Pieces of the original, half overlapping, are laid
/// at even steps into the result. Each is taken from about where the result is in the original,
/// moved by up to <see cref="Reach"/> to where the waveform is most like the one that would have
/// followed the piece before, so that periods of the voice join.
/// </summary>
public static class TimeStretch
{
    /// <summary>The slowest speed.</summary>
    public const double Slowest = 0.75;

    /// <summary>The fastest speed.</summary>
    public const double Fastest = 1.5;

    // Half of a piece, in samples: 14.5 ms, a period of the lowest voice (70 Hz).
    internal const int Step = 320;

    // By how much a piece may be moved either way, in samples: 12.5 ms, so that within both
    // directions lies a whole period of any voice from 40 Hz.
    internal const int Reach = 275;

    // Rising half of a Hann window; with the falling half it is 1 everywhere, so that a mean of
    // two samples comes out, which can't clip.
    private static readonly float[] Rise =
    [
        .. Enumerable
            .Range(0, Step)
            .Select(i => 0.5f - 0.5f * MathF.Cos(MathF.PI * (i + 0.5f) / Step)),
    ];

    /// <summary>Samples at another speed; those given stay as they are.</summary>
    /// <param name="samples">Mono, <see cref="Clip.SampleRate"/> a second, of any length.</param>
    /// <param name="speed">
    /// <see cref="Slowest"/>…<see cref="Fastest"/>; 1.5 takes two thirds of the time.
    /// </param>
    /// <returns>
    /// The length divided by the speed, up to 35 ms more or less: the end stays the original's
    /// end. The same samples at speed 1, and if they are too few to be stretched (below 64 ms).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">No such speed.</exception>
    public static short[] Stretch(short[] samples, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, Slowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, Fastest);
        if (speed == 1 || samples.Length <= Step)
        {
            return samples;
        }
        Waveform wave = new(samples);
        List<short> result = [.. samples[..Step]];
        int follows = Step; // where the piece before goes on
        while (true)
        {
            int about = (int)Math.Round(result.Count * speed);
            if (about + Reach + 2 * Step > samples.Length)
            {
                return [.. result, .. samples[follows..]];
            }
            int from = MostAlike(wave, follows, about);
            for (int i = 0; i < Step; i++)
            {
                (float old, float next) = (samples[follows + i], samples[from + i]);
                result.Add((short)MathF.Round(old + (next - old) * Rise[i]));
            }
            follows = from + Step;
        }
    }

    // The nearest to where it should be, of those whose normalized correlation is highest.
    private static int MostAlike(Waveform wave, int follows, int about)
    {
        int best = about;
        double highest = double.NegativeInfinity;
        for (int i = 0; i <= 2 * Reach; i++)
        {
            int from = about + (i % 2 == 0 ? i / 2 : -(i + 1) / 2); // 0, −1, 1, −2, 2 …
            if (from >= 0 && wave.Likeness(follows, from) is var likeness && likeness > highest)
            {
                (highest, best) = (likeness, from);
            }
        }
        return best;
    }

    // Samples with the sums of their squares, so that a piece's energy is a difference.
    private sealed class Waveform
    {
        private readonly double[] _energy;

        public Waveform(short[] samples)
        {
            Samples = Array.ConvertAll(samples, s => (float)s);
            _energy = new double[samples.Length + 1];
            for (int i = 0; i < samples.Length; i++)
            {
                _energy[i + 1] = _energy[i] + (double)samples[i] * samples[i];
            }
        }

        public float[] Samples { get; }

        // Correlation of two pieces, by the energy of the second; the first is always the same.
        public double Likeness(int wanted, int from)
        {
            double energy = _energy[from + Step] - _energy[from];
            float product = TensorPrimitives.Dot<float>(
                Samples.AsSpan(wanted, Step),
                Samples.AsSpan(from, Step)
            );
            return energy > 0 ? product / Math.Sqrt(energy) : 0;
        }
    }
}
