namespace EdgeReader.Hardware.Power;

/// <summary>How long a charge lasts.</summary>
/// <remarks>
/// The reader goes off at a voltage under load. With what its busiest lasting mode takes off by the
/// resistance, that is a voltage at rest, and by the discharge curve a charge, which is left. What is
/// above is used at the mean voltage of that part of the curve, less what the resistance takes:
/// P = (V − I · R) · I, of which the smaller I is the answer.
/// </remarks>
/// <param name="supply">The cell.</param>
/// <param name="busiest">What may be drawn for the ten seconds after which the firmware believes a voltage.</param>
public sealed class Runtime(Supply supply, Load busiest)
{
    private const int Steps = 200;

    /// <summary>Charge that is left when the reader goes off, %.</summary>
    public double PercentLeft { get; } = Left(supply, busiest);

    /// <summary>Mean voltage at rest of what is used.</summary>
    public double MeanVolts =>
        Enumerable
            .Range(0, Steps + 1)
            .Average(i => supply.Curve.VoltsAt(double.Lerp(PercentLeft, 100, (double)i / Steps)));

    /// <summary>Current from the cell, mA, on average.</summary>
    public double Current(Load load)
    {
        double volts = MeanVolts;
        double watts = load.OfCell(supply, volts) / 1000;
        double inner = volts * volts - 4 * supply.Ohms * watts;
        return inner >= 0
            ? (volts - Math.Sqrt(inner)) / (2 * supply.Ohms) * 1000
            : throw new Recognition.ReaderException(
                $"No cell with {supply.Ohms} Ω on its way gives {watts:0.0} W."
            );
    }

    /// <summary>Hours from full to off.</summary>
    /// <param name="capacity">mAh.</param>
    /// <param name="load">On average.</param>
    public double Hours(double capacity, Load load) =>
        capacity * (1 - PercentLeft / 100) / Current(load);

    /// <summary>Days on a shelf from full until the gauge calls it empty, self-discharge counted in.</summary>
    /// <param name="capacity">mAh.</param>
    /// <param name="off">What is drawn meanwhile.</param>
    public double DaysStored(double capacity, Load off)
    {
        const double hoursAMonth = 30 * 24;
        double lost = capacity * supply.LostAMonth / hoursAMonth;
        return capacity * (1 - supply.EmptyPercent / 100) / (Current(off) + lost) / 24;
    }

    /// <summary>Hours from off to full, the reader being off.</summary>
    /// <param name="capacity">mAh.</param>
    public double HoursCharging(double capacity) =>
        capacity * (1 - PercentLeft / 100) / supply.Charging * supply.ChargingFactor;

    private static double Left(Supply supply, Load busiest)
    {
        double amperes = busiest.OfCell(supply, supply.EmptyVolts) / supply.EmptyVolts / 1000;
        double atRest = supply.EmptyVolts + amperes * supply.Ohms;
        return Math.Max(supply.Curve.PercentAt(atRest), supply.EmptyPercent);
    }
}
