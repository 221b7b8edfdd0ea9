using EdgeReader.Hardware.Figures;

namespace EdgeReader.Hardware.Light;

/// <summary>
/// What light the camera needs, by the makers' own calibration: so many lux, so long, at that gain, gave
/// that level; the level rises with each of them.
/// </summary>
public sealed class Exposure
{
    private readonly double _reference;
    private readonly double _level;
    private readonly double _wanted;
    private readonly double _constant;
    private readonly double _stop;
    private readonly double _line;

    internal Exposure(FigureTable lamp)
    {
        _reference =
            lamp.Take("calibration's illuminance", "lx", 1, 200_000)
            * lamp.Take("calibration's exposure", "ms", 0.001, 10_000)
            / 1000
            * lamp.Take("calibration's gain", "-", 1, 100);
        _level = lamp.Take("calibration's level", "-", 1, 65_535) / 65_536;
        _wanted = lamp.Take("wanted level", "%", 1, 100) / 100;
        _constant = lamp.Take("light meter's constant", "lx·s", 100, 500);
        _stop = lamp.Take("f-number", "-", 0.7, 32);
        _line =
            lamp.Take("line's length in pixels", "-", 100, 100_000)
            / lamp.Take("pixel rate", "MHz", 1, 10_000);
    }

    /// <summary>Microseconds from one line of the picture to the next.</summary>
    public double LineMicroseconds => _line;

    /// <summary>Illuminance times exposure times gain for a level, lx·s.</summary>
    /// <param name="level">0…1; an average scene's.</param>
    public double Needed(double level) => _reference * level / _level;

    /// <summary>The same for the level that the automatic exposure wants.</summary>
    public double NeededForWanted => Needed(_wanted);

    /// <summary>
    /// The film speed that a light meter would be set to at gain 1: S = C · N² / (E · t), ISO 2720, of
    /// the calibration.
    /// </summary>
    public double FilmSpeed => _constant * _stop * _stop / _reference;

    /// <summary>
    /// The most by which the light that lines gather differs, as a share of it: a line that is open for
    /// t gathers n whole pulses and a part of one, (1 − D) · T / t at the worst.
    /// </summary>
    /// <param name="milliseconds">Exposure.</param>
    /// <param name="duty">Share of a period that the lamp is on.</param>
    /// <param name="hertz">Pulses a second.</param>
    public static double Stripes(double milliseconds, double duty, double hertz) =>
        (1 - duty) * (1000 / hertz) / milliseconds;
}
