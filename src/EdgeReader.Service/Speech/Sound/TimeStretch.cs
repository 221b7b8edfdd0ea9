using EdgeReader.Devices.Speaker;

namespace EdgeReader.Service.Speech.Sound;

/// <summary>
/// Faster or slower speech at the same pitch, rendered and recorded alike: WSOLA (Verhelst and
/// Roelands, ICASSP 1993). Pieces of 20 ms are taken from where they fit the piece before best, and
/// laid over each other by half.
/// </summary>
public static class TimeStretch
{
    /// <summary>The slowest and the fastest speed; 1 is as it was.</summary>
    public const double Slowest = 0.5;

    /// <inheritdoc cref="Slowest"/>
    public const double Fastest = 2;

    private const int Hop = Clip.SampleRate / 100;
    private const int Piece = 2 * Hop;

    // A period of the lowest voice, 80 Hz, lies within twice of this.
    private const int Search = Clip.SampleRate / 125;

    // Looked for in steps of 0.3 ms first, on every fourth sample, then close by.
    private const int Coarse = 6;
    private const int CoarseStride = 4;

    private static readonly double[] Hann =
    [
        .. Enumerable.Range(0, Piece).Select(i => 0.5 - 0.5 * Math.Cos(2 * Math.PI * i / Piece)),
    ];

    /// <summary>The samples at another speed.</summary>
    /// <param name="samples">Mono, 16-bit, <see cref="Clip.SampleRate"/> a second.</param>
    /// <param name="speed"><see cref="Slowest"/>…<see cref="Fastest"/>.</param>
    public static short[] Change(short[] samples, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, Slowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, Fastest);
        int length = (int)(samples.Length / speed);
        double[] sum = new double[length + Piece];
        int last = samples.Length - Piece;
        int from = 0;
        for (int to = 0; to < length && last >= 0; to += Hop)
        {
            int wanted = (int)(to * speed);
            from = to == 0 ? 0 : BestFit(samples, from + Hop, wanted, last);
            for (int i = 0; i < Piece; i++)
            {
                // The first half of the first piece has none before it.
                double weight = to == 0 && i < Hop ? 1 : Hann[i];
                sum[to + i] += weight * samples[from + i];
            }
        }
        return [.. sum.Take(length).Select(s => (short)Math.Clamp(Math.Round(s), -32_768, 32_767))];
    }

    // Where near the wanted place a piece is most like what would have followed the one before.
    private static int BestFit(short[] samples, int next, int wanted, int last)
    {
        ReadOnlySpan<short> follows = samples.AsSpan(Math.Min(next, last), Piece);
        int near = BestFit(samples, follows, wanted, Search, Coarse, CoarseStride);
        return BestFit(samples, follows, near, Coarse - 1, step: 1, stride: 1);
    }

    private static int BestFit(
        short[] samples,
        ReadOnlySpan<short> follows,
        int wanted,
        int reach,
        int step,
        int stride
    )
    {
        int last = samples.Length - Piece;
        int highest = Math.Clamp(wanted + reach, 0, last);
        (int place, double best) = (0, double.NegativeInfinity);
        for (int at = Math.Clamp(wanted - reach, 0, last); at <= highest; at += step)
        {
            ReadOnlySpan<short> piece = samples.AsSpan(at, Piece);
            long likeness = 0;
            long power = 1;
            for (int i = 0; i < Piece; i += stride)
            {
                likeness += piece[i] * follows[i];
                power += piece[i] * piece[i];
            }
            double fit = likeness / Math.Sqrt(power);
            (place, best) = fit > best ? (at, fit) : (place, best);
        }
        return place;
    }
}
