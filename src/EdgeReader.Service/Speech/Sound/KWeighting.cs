namespace EdgeReader.Service.Speech.Sound;

/// <summary>
/// The K-weighting of ITU-R BS.1770-4: a shelf for the head, then a high-pass, each of second
/// order. The standard gives coefficients for 48 kHz only; these are its filters for any rate, by
/// the bilinear transform from the corner frequencies, gain and qualities that give the standard's
/// coefficients at 48 kHz (as in libebur128).
/// </summary>
public sealed class KWeighting
{
    private readonly double[] _shelf;
    private readonly double[] _highPass;
    private readonly double[] _shelfState = new double[2];
    private readonly double[] _highPassState = new double[2];

    /// <summary>Filters at rest.</summary>
    /// <param name="rate">Samples a second, at least 8,000.</param>
    public KWeighting(int rate)
    {
        _shelf = Shelf(rate);
        _highPass = HighPass(rate);
    }

    /// <summary>Coefficients b0, b1, b2, a1, a2 of the first filter.</summary>
    internal static double[] Shelf(int rate)
    {
        const double Quality = 0.7071752369554196;
        double k = Math.Tan(Math.PI * 1681.974450955533 / rate);
        double high = Math.Pow(10, 3.999843853973347 / 20);
        double band = Math.Pow(high, 0.4996667741545416);
        double a0 = 1 + k / Quality + k * k;
        return
        [
            (high + band * k / Quality + k * k) / a0,
            2 * (k * k - high) / a0,
            (high - band * k / Quality + k * k) / a0,
            2 * (k * k - 1) / a0,
            (1 - k / Quality + k * k) / a0,
        ];
    }

    /// <summary>Coefficients b0, b1, b2, a1, a2 of the second filter.</summary>
    internal static double[] HighPass(int rate)
    {
        const double Quality = 0.5003270373238773;
        double k = Math.Tan(Math.PI * 38.13547087602444 / rate);
        double a0 = 1 + k / Quality + k * k;
        return [1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / Quality + k * k) / a0];
    }

    /// <summary>The next sample, weighted.</summary>
    public double Next(double sample) =>
        Filter(_highPass, _highPassState, Filter(_shelf, _shelfState, sample));

    // Transposed direct form II.
    private static double Filter(double[] c, double[] state, double x)
    {
        double y = c[0] * x + state[0];
        state[0] = c[1] * x - c[3] * y + state[1];
        state[1] = c[2] * x - c[4] * y;
        return y;
    }
}
