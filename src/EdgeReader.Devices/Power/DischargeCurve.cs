namespace EdgeReader.Devices.Power;

/// <summary>A kind of lithium-ion cell.</summary>
public enum CellKind
{
    /// <summary>A flat one in foil, "LiPo".</summary>
    Pouch,

    /// <summary>A round one in steel, as 18650 or 21700.</summary>
    Cylindrical,
}

/// <summary>
/// The voltage at rest of a lithium-ion cell of 4.2 V against its charge, straight between the
/// points. Rough: ten percentage points may be wrong in the flat middle, where 10 mV are up to five
/// points, and cells differ by age, make and temperature.
/// </summary>
public sealed class DischargeCurve
{
    private readonly double[] _volts;

    private DischargeCurve(params double[] volts) => _volts = volts;

    /// <summary>
    /// A pouch cell, in steps of 5 %: the chart that model builders go by
    /// (blog.ampow.com/lipo-voltage-chart, one cell).
    /// </summary>
    public static DischargeCurve Pouch { get; } =
        new([
            .. new[] { 3.27, 3.61, 3.69, 3.71, 3.73, 3.75, 3.77, 3.79, 3.80, 3.82, 3.84 },
            .. new[] { 3.85, 3.87, 3.91, 3.95, 3.98, 4.02, 4.08, 4.11, 4.15, 4.20 },
        ]);

    /// <summary>
    /// A cylindrical cell, in steps of 10 %: the default curve of Meshtastic's firmware
    /// (github.com/meshtastic/firmware, src/power.h, OCV_ARRAY).
    /// </summary>
    public static DischargeCurve Cylindrical { get; } =
        new(3.10, 3.30, 3.42, 3.53, 3.63, 3.72, 3.80, 3.89, 3.99, 4.05, 4.19);

    /// <summary>The curve of a kind of cell.</summary>
    public static DischargeCurve Of(CellKind kind) => kind == CellKind.Pouch ? Pouch : Cylindrical;

    /// <summary>The charge at a voltage.</summary>
    /// <param name="volts">At rest; what a load takes off is the caller's to add.</param>
    /// <returns>0…100 %; beyond the curve's ends 0 or 100.</returns>
    public double PercentAt(double volts)
    {
        if (!(volts > _volts[0]))
        {
            return 0;
        }
        int above = Array.FindIndex(_volts, point => point >= volts);
        if (above < 0)
        {
            return 100;
        }
        double part = (volts - _volts[above - 1]) / (_volts[above] - _volts[above - 1]);
        return (above - 1 + part) * 100 / (_volts.Length - 1);
    }

    /// <summary>The voltage at rest of a charge, in volts.</summary>
    /// <param name="percent">0…100; beyond is taken for the nearest.</param>
    public double VoltsAt(double percent)
    {
        double place = Math.Clamp(percent, 0, 100) / 100 * (_volts.Length - 1);
        int below = Math.Min((int)place, _volts.Length - 2);
        return double.Lerp(_volts[below], _volts[below + 1], place - below);
    }
}
