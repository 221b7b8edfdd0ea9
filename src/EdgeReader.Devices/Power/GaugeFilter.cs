namespace EdgeReader.Devices.Power;

/// <summary>
/// Tells readings of a battery from nonsense: zero volts, zero percent at 3.9 V, jumps that no
/// battery makes. Pure: times are values. What it keeps is the last trusted reading and the
/// reading that contradicts it, with how many in a row agreed. Not thread-safe.
/// </summary>
public sealed class GaugeFilter
{
    /// <summary>
    /// Volts a cell. A protected cell is cut off between 2.5 and 3 V, and what raises it to 5 V
    /// for a Pi gives up before: who can read less is not fed by that cell.
    /// </summary>
    public const double LeastVolts = 2.5;

    /// <summary>Volts a cell: 4.35 V at most, and what a gauge may be wrong by.</summary>
    public const double MostVolts = 4.45;

    /// <summary>Percent. A MAX1704x may tell a little more than 100: taken for 100.</summary>
    public const double MostPercent = 110;

    /// <summary>Percentage points between two readings, besides what time allows.</summary>
    public const double MostJumpPercent = 15;

    /// <summary>Percentage points a second: four times a cell that is emptied in an hour.</summary>
    public const double MostPercentPerSecond = 0.1;

    /// <summary>
    /// Volts between two readings, besides what time allows: 2 A more through 0.3 Ω.
    /// </summary>
    public const double MostJumpVolts = 0.6;

    /// <summary>Volts a second: more than a cell does in the steep part of its curve.</summary>
    public const double MostVoltsPerSecond = 0.001;

    /// <summary>
    /// How many readings in a row that agree with each other overrule what was trusted: a gauge
    /// was restarted, a battery changed.
    /// </summary>
    public const int OverruledBy = 5;

    /// <summary>How many readings in a row without a trusted one are a fault.</summary>
    public const int FaultAfter = 10;

    /// <summary>Volts by which a cell that is being charged can seem too full.</summary>
    private const double ChargingVolts = 0.2;

    /// <summary>Percentage points that a gauge and the discharge curve may differ by.</summary>
    private const double Doubt = 10;

    private Sample? _trusted;
    private Sample? _other;
    private int _agreeing;
    private int _failures;

    /// <summary>Whether nothing was trusted for <see cref="FaultAfter"/> readings.</summary>
    public bool IsFaulty => _failures >= FaultAfter;

    /// <summary>Takes in what the gauge said.</summary>
    /// <param name="reading">Null where it didn't answer.</param>
    /// <param name="at">When, on any axis.</param>
    /// <returns>The reading, its percent 0…100; null where it can't be trusted.</returns>
    public Charge? Add(Charge? reading, TimeSpan at)
    {
        if (reading is null || !IsPossible(reading))
        {
            (_other, _agreeing) = (null, 0);
            return Fail();
        }
        Sample now = new(reading with { Percent = Math.Min(reading.Percent, 100) }, at);
        if (_trusted is { } before && !now.Follows(before) && !Overrules(now))
        {
            return Fail();
        }
        (_trusted, _other, _agreeing, _failures) = (now, null, 0, 0);
        return now.Charge;
    }

    private static bool IsPossible(Charge reading) =>
        reading.Volts is >= LeastVolts and <= MostVolts
        && reading.Percent is >= 0 and <= MostPercent
        && (reading.IsCharging == true || reading.Percent >= LeastPercent(reading.Volts));

    // What the emptier of the two kinds of cells holds at this voltage, in its own favour.
    private static double LeastPercent(double volts) =>
        DischargeCurve.Pouch.PercentAt(volts - ChargingVolts) - Doubt;

    private bool Overrules(Sample now)
    {
        _agreeing = _other is { } before && now.Follows(before) ? _agreeing + 1 : 1;
        _other = now;
        return _agreeing >= OverruledBy;
    }

    private Charge? Fail()
    {
        _failures++;
        return null;
    }

    private sealed record Sample(Charge Charge, TimeSpan At)
    {
        public bool Follows(Sample before)
        {
            double seconds = (At - before.At).Duration().TotalSeconds;
            double points = Math.Abs(Charge.Percent - before.Charge.Percent);
            double volts = Math.Abs(Charge.Volts - before.Charge.Volts);
            return points <= MostJumpPercent + MostPercentPerSecond * seconds
                && volts <= MostJumpVolts + MostVoltsPerSecond * seconds;
        }
    }
}
