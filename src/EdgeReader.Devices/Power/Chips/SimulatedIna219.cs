using EdgeReader.Devices.Power.I2c;

namespace EdgeReader.Devices.Power.Chips;

/// <summary>
/// The registers of an INA219 (Texas Instruments SBOS448G), which calculates current and power as
/// the data sheet says: nothing as long as the calibration register is 0.
/// </summary>
public sealed class SimulatedIna219 : IRegisterChip
{
    private const ushort PowerOn = 0x399F;

    private ushort _configuration = PowerOn;
    private ushort _calibration;

    /// <summary>Voltage of IN− against ground in volts, 0…26.</summary>
    public double BusVolts { get; set; } = 4.0;

    /// <summary>Voltage of IN+ against IN− in volts, −0.32…0.32.</summary>
    public double ShuntVolts { get; set; }

    private short Shunt => (short)Math.Round(ShuntVolts / 10e-6);

    private ushort Bus => (ushort)Math.Round(BusVolts / 4e-3);

    private short Current => (short)(Shunt * _calibration / 4096);

    /// <inheritdoc/>
    public ushort Read(byte register) =>
        register switch
        {
            0x00 => _configuration,
            0x01 => (ushort)Shunt,
            0x02 => (ushort)(Bus << 3),
            0x03 => (ushort)(Math.Abs((int)Current) * Bus / 5000),
            0x04 => (ushort)Current,
            0x05 => _calibration,
            _ => 0,
        };

    /// <inheritdoc/>
    public void Write(byte register, ushort value)
    {
        if (register == 0x00)
        {
            bool resets = (value & 0x8000) != 0;
            _configuration = resets ? PowerOn : value;
            _calibration = resets ? (ushort)0 : _calibration;
        }
        else if (register == 0x05)
        {
            _calibration = (ushort)(value & 0xFFFE); // the last bit can't be written
        }
    }
}
