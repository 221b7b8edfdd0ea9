using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>What leaves the lamp's two diffusers, and what of it reaches a note.</summary>
public sealed class LampOptics
{
    private readonly double _exponent;
    private readonly double _givenAt;

    internal LampOptics(FigureTable lamp, LampCircuit circuit)
    {
        double half = lamp.Take("beam angle", "°", 5, 170) / 2 * Math.PI / 180;
        _exponent = Math.Log(0.5) / Math.Log(Math.Cos(half));
        _givenAt = lamp.Take("intensity is given at", "mA", 1, 1000);
        Least = Candela(lamp, "at least", circuit.Least);
        Usual = Candela(lamp, "usually", circuit.Usual);
        Most = Candela(lamp, "at most", circuit.Most);
        Diameter = lamp.Take("diffuser's diameter", "mm", 1, 50);
        Distance = lamp.Take("distance of each LED from the lens", "mm", 1, 200);
        Dimmed =
        [
            lamp.Take("lamp's middle level", "%", 1, 100) / 100,
            lamp.Take("lamp's lowest level", "%", 1, 100) / 100,
        ];
        Hertz = lamp.Take("pulses of the lamp", "Hz", 1, 1_000_000);
    }

    /// <summary>Candela of one diffuser straight on, if everything is at its worst.</summary>
    public double Least { get; }

    /// <summary>As a rule.</summary>
    public double Usual { get; }

    /// <summary>If everything is at its brightest.</summary>
    public double Most { get; }

    /// <summary>A diffuser's diameter, mm.</summary>
    public double Diameter { get; }

    /// <summary>From the lens to each LED, mm.</summary>
    public double Distance { get; }

    /// <summary>The levels between off and full, 0…1.</summary>
    public IReadOnlyList<double> Dimmed { get; }

    /// <summary>The lamp's pulses a second.</summary>
    public double Hertz { get; }

    /// <summary>
    /// Flux of a beam whose intensity falls as cosᵐ: 2π · I / (m + 1), and half at half the beam angle.
    /// </summary>
    /// <param name="candela">On the axis.</param>
    /// <returns>Lumens.</returns>
    public double Flux(double candela) => 2 * Math.PI * candela / (_exponent + 1);

    /// <summary>Luminance of a diffuser seen straight on, cd/m².</summary>
    /// <param name="candela">Its intensity.</param>
    public double Luminance(double candela) => candela / (Math.PI * Math.Pow(Diameter / 2000, 2));

    /// <summary>
    /// Illuminance on a flat note below both diffusers, lx: each gives I · cos²θ / r², of which one cosine
    /// is the diffuser's (Lambert) and one the note's.
    /// </summary>
    /// <param name="candela">Of each diffuser straight on.</param>
    /// <param name="height">Of lens and diffusers over the note, mm.</param>
    /// <param name="x">From the lens's axis towards a LED, mm.</param>
    /// <param name="y">Across that, mm.</param>
    /// <param name="distance">Of each LED from the lens, mm.</param>
    public static double Illuminance(
        double candela,
        double height,
        double x,
        double y,
        double distance
    )
    {
        double From(double side)
        {
            double square = height * height + Math.Pow(x - side, 2) + y * y;
            // cos²θ = h² / r²; millimetres to metres.
            return candela * height * height / (square * square) * 1e6;
        }
        return From(distance) + From(-distance);
    }

    // What a diffuser lets through leaves it as from a sheet of paper: Φ = π · I.
    private double Candela(FigureTable lamp, string how, double current) =>
        Flux(lamp.Take($"intensity {how}", "mcd", 1, 1_000_000) / 1000 * current / _givenAt)
        * lamp.Take($"diffuser lets through {how}", "%", 1, 100)
        / 100
        / Math.PI;
}
