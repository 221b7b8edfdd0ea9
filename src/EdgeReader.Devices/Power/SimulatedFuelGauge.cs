using EdgeReader.Devices.Power.Chips;
using EdgeReader.Devices.Power.I2c;

namespace EdgeReader.Devices.Power;

/// <summary>
/// A battery that does as it is told, behind the real driver: a MAX17048 on a simulated bus.
/// </summary>
public sealed class SimulatedFuelGauge : IFuelGauge
{
    private readonly SimulatedI2cBus _bus = new();
    private readonly SimulatedMax1704x _chip = new();
    private readonly Max1704xFuelGauge _gauge;
    private readonly Func<TimeSpan, Charge?> _battery;
    private readonly TimeProvider _time;
    private readonly long _start;

    /// <summary>Creates the gauge.</summary>
    /// <param name="battery">
    /// What the chip says at a time since now, null where it doesn't answer: see
    /// <see cref="BatteryScript"/>.
    /// </param>
    /// <param name="time">Times the readings.</param>
    public SimulatedFuelGauge(Func<TimeSpan, Charge?> battery, TimeProvider time)
    {
        _bus.Attach(Max1704X.DefaultAddress, _chip);
        _gauge = new(_bus.CreateDevice(Max1704X.DefaultAddress), time);
        _battery = battery;
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public bool IsFaulty => _gauge.IsFaulty;

    /// <inheritdoc/>
    public Charge? Read()
    {
        Charge? charge = _battery(_time.GetElapsedTime(_start));
        _bus.IsBroken = charge is null;
        if (charge is not null)
        {
            _chip.Volts = charge.Volts;
            _chip.Percent = charge.Percent;
            _chip.PercentPerHour = charge.IsCharging switch
            {
                true => 20,
                false => -20,
                null => 0,
            };
        }
        return _gauge.Read();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gauge.Dispose();
        _bus.Dispose();
    }
}
