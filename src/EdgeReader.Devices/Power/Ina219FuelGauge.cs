using System.Device.I2c;
using Iot.Device.Adc;

namespace EdgeReader.Devices.Power;

/// <summary>
/// An INA219 between charger and cell: it measures voltage and current, and a
/// <see cref="DischargeCurve"/> makes a charge of them. Rough: within some ten percentage points
/// where the curve fits the cell and the load is steady, twice that in its flat middle.
/// </summary>
public sealed class Ina219FuelGauge : FilteredFuelGauge
{
    /// <summary>Address with A0 and A1 to ground. Waveshare's hats have 0x42 or 0x43.</summary>
    public const int DefaultAddress = 0x40;

    /// <summary>Volts that one step of the shunt register is (SBOS448G, 8.6.3.1).</summary>
    private const double ShuntStepVolts = 10e-6;

    /// <summary>Amperes; less is noise, or a full battery.</summary>
    private const double LeastAmperes = 0.02;

    private readonly I2cDevice _device;
    private readonly Ina219 _chip;
    private readonly PowerOptions _options;
    private readonly DischargeCurve _curve;
    private readonly double _shuntOhms;
    private bool _isReset;

    /// <summary>Creates the gauge; it asks nothing of the chip yet.</summary>
    /// <param name="device">Becomes the gauge's own.</param>
    /// <param name="options">How the chip is wired, and to which cell.</param>
    /// <param name="time">Times the readings.</param>
    public Ina219FuelGauge(I2cDevice device, PowerOptions options, TimeProvider time)
        : base(time)
    {
        _device = device;
        _chip = new(device);
        _options = options;
        _curve = DischargeCurve.Of(options.Cell);
        _shuntOhms = options.ShuntMilliohms / 1000;
    }

    /// <summary>
    /// The calibration register for a wanted step of the current register: trunc(0.04096 /
    /// (step · shunt)), SBOS448G equation 1.
    /// </summary>
    /// <param name="stepAmperes">Amperes that one step of the current register shall be.</param>
    /// <param name="shuntOhms">The shunt's resistance.</param>
    public static ushort Calibration(double stepAmperes, double shuntOhms) =>
        // What is 20480 by the book may come out a hair below.
        checked((ushort)Math.Truncate(0.04096 / (stepAmperes * shuntOhms) + 1e-6));

    /// <inheritdoc/>
    public override void Dispose()
    {
        _chip.Dispose();
        _device.Dispose();
    }

    /// <inheritdoc/>
    protected override Charge Measure()
    {
        if (!_isReset)
        {
            _chip.Reset(); // ±0.32 V at the shunt, 12 bits, continuously: what a cell needs
            _isReset = true;
        }
        // One step of current is one of the shunt's voltage.
        double step = ShuntStepVolts / _shuntOhms;
        _chip.SetCalibration(Calibration(step, _shuntOhms), (float)step);
        double bus = _chip.ReadBusVoltage().Volts;
        double through = Signed(_chip.ReadCurrent().Amperes, step);
        // From IN+ to IN−: a cell that is charged that way is at IN−, else it is at IN+.
        double charging = _options.ChargingIsPositive ? through : -through;
        double cell = _options.ChargingIsPositive ? bus : bus + through * _shuntOhms;
        double volts = cell / _options.CellsInSeries;
        double atRest = volts - charging * _options.InternalMilliohms / 1000;
        return new(_curve.PercentAt(atRest), volts, IsCharging(charging));
    }

    // Iot.Device.Bindings 4.2.0 takes the signed register for unsigned: −1 becomes 65,535.
    private static double Signed(double amperes, double step) =>
        amperes > short.MaxValue * step * 1.00001 ? amperes - 65_536 * step : amperes;

    private static bool? IsCharging(double amperes) =>
        amperes switch
        {
            > LeastAmperes => true,
            < -LeastAmperes => false,
            _ => null,
        };
}
