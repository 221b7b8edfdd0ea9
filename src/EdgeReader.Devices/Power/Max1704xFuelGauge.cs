using System.Device.I2c;
using EdgeReader.Devices.Power.Chips;

namespace EdgeReader.Devices.Power;

/// <summary>
/// A MAX17043 or MAX17048. Only the latter knows whether it is charging. One that tells nonsense
/// for long is told to guess anew, once.
/// </summary>
/// <param name="device">Becomes the gauge's own.</param>
/// <param name="time">Times the readings.</param>
public sealed class Max1704xFuelGauge(I2cDevice device, TimeProvider time) : FilteredFuelGauge(time)
{
    /// <summary>Percent an hour; less may be the chip's noise, or a full battery.</summary>
    private const double LeastRate = 1;

    private Max1704X? _chip;

    /// <inheritdoc/>
    public override void Dispose() => device.Dispose();

    /// <inheritdoc/>
    protected override Charge Measure()
    {
        _chip ??= Max1704X.Detect(device);
        return new(_chip.BatteryPercent.Percent, _chip.BatteryVoltage.Volts, IsCharging(_chip));
    }

    /// <inheritdoc/>
    protected override Charge? Restart()
    {
        _chip?.QuickStart();
        return null;
    }

    private static bool? IsCharging(Max1704X chip) =>
        (chip as Max17048)?.ChangeRate switch
        {
            > LeastRate => true,
            < -LeastRate => false,
            _ => null,
        };
}
