using EdgeReader.Devices.Power;

namespace EdgeReader.Service.Care;

/// <summary>
/// Says when the battery gets low, and asks for an orderly shutdown before the memory card is at
/// risk. Pure: times are values that never fall. The README beside it justifies the numbers.
/// </summary>
/// <param name="options">Thresholds and times.</param>
public sealed class BatteryWatch(CareOptions options)
{
    private readonly TimeSpan _settling = TimeSpan.FromSeconds(options.SettlingSeconds);
    private readonly Lasting _low = new(TimeSpan.FromSeconds(options.LastingSeconds));
    private readonly Lasting _veryLow = new(TimeSpan.FromSeconds(options.LastingSeconds));
    private readonly Lasting _empty = new(TimeSpan.FromSeconds(options.LastingSeconds));
    private TimeSpan? _start;
    private bool _saidLow;
    private bool _saidVeryLow;

    /// <summary>Whether the reader should be shut down, in order and now.</summary>
    public bool IsShutdownDue { get; private set; }

    /// <summary>Takes in a reading.</summary>
    /// <param name="charge">
    /// What a gauge said that can be trusted, else null, which changes nothing: no reading, no
    /// warning and no shutdown.
    /// </param>
    /// <param name="now">When.</param>
    /// <returns>What to say now, if anything.</returns>
    public CareNotice? Add(Charge? charge, TimeSpan now)
    {
        _start ??= now;
        if (charge is null)
        {
            return null;
        }
        Rearm(charge.Percent);
        bool isCharging = charge.IsCharging == true;
        IsShutdownDue &= !isCharging;
        // All three are asked every time: each must know for how long it holds.
        bool isLow = _low.Add(!isCharging && charge.Percent <= options.LowPercent, now);
        bool isVeryLow = _veryLow.Add(!isCharging && charge.Percent <= options.VeryLowPercent, now);
        bool isEmpty = _empty.Add(IsEmpty(charge) && !IsSpared(charge, now), now);
        return isEmpty && !IsShutdownDue ? SayEmpty()
            : IsShutdownDue ? null
            : isVeryLow && !_saidVeryLow ? SayVeryLow()
            : isLow && !_saidLow ? SayLow()
            : null;
    }

    // A percentage alone never switches off: the voltage must agree.
    private bool IsEmpty(Charge charge) =>
        charge.Volts <= options.EmptyVolts
        || charge.Percent <= options.EmptyPercent && charge.Volts <= options.DoubtVolts;

    // A reader that a charger has just brought back must not go off and on again and again.
    private bool IsSpared(Charge charge, TimeSpan now) =>
        charge.IsCharging switch
        {
            true => true,
            false => false,
            null => now - _start < _settling && charge.Volts > options.DeadVolts,
        };

    private void Rearm(double percent)
    {
        _saidLow &= percent < options.LowPercent + options.RearmPercent;
        _saidVeryLow &= percent < options.VeryLowPercent + options.RearmPercent;
    }

    private CareNotice SayLow()
    {
        _saidLow = true;
        return CareNotice.BatteryLow;
    }

    private CareNotice SayVeryLow()
    {
        (_saidLow, _saidVeryLow) = (true, true);
        return CareNotice.BatteryVeryLow;
    }

    private CareNotice SayEmpty()
    {
        (_saidLow, _saidVeryLow, IsShutdownDue) = (true, true, true);
        return CareNotice.BatteryEmpty;
    }
}
