using System.Buffers.Binary;
using System.Device.I2c;
using UnitsNet;

namespace EdgeReader.Devices.Power.Chips;

/// <summary>
/// A MAX17043 or MAX17048: fuel gauges of one lithium-ion cell (Maxim's data sheets). They
/// model the cell from its voltage alone; no shunt, nothing to learn.
/// </summary>
/// <remarks>
/// Iot.Device.Bindings 4.2.0 has no driver of them. The names are those of .NET nanoFramework's
/// binding Iot.Device.Max1704x, the types those that dotnet/iot's bindings use.
/// </remarks>
public abstract class Max1704X
{
    /// <summary>The only address that the chips have.</summary>
    public const int DefaultAddress = 0x36;

    private const byte CellVoltage = 0x02;
    private const byte StateOfCharge = 0x04;
    private const byte Mode = 0x06;
    private const byte VersionRegister = 0x08;
    private const byte Config = 0x0C;

    private const ushort ModeQuickStart = 0x4000;
    private const ushort ConfigAlert = 0x0020;
    private const ushort ConfigThreshold = 0x001F;
    private const int MostThreshold = 32;

    private readonly I2cDevice _device;

    /// <summary>Creates the driver.</summary>
    /// <param name="device">Stays the caller's.</param>
    protected Max1704X(I2cDevice device) => _device = device;

    /// <summary>The cell's voltage, 0…5.12 V, a mean of half a second at most.</summary>
    /// <remarks>
    /// Both chips count 78.125 µV: the MAX17043 has 12 bits of 1.25 mV, which stand on the left of
    /// the 16 with four zeros behind them.
    /// </remarks>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public ElectricPotential BatteryVoltage =>
        ElectricPotential.FromMicrovolts(Read16(CellVoltage) * 78.125);

    /// <summary>
    /// State of charge in steps of 1/256 %. Usually 0…100 %, at times a little more; it counts
    /// what is left below a system's own end, too.
    /// </summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public Ratio BatteryPercent => Ratio.FromPercent(Read16(StateOfCharge) / 256.0);

    /// <summary>The chip's version: 0x001… is a MAX17048.</summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public ushort Version => Read16(VersionRegister);

    /// <summary>
    /// Charge in percent, 1…32, below which the chip pulls its alert pin; 4 after power-on. It is
    /// stored as its two's complement in five bits: 00000 is 32 %, 11111 is 1 %.
    /// </summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not 1…32.</exception>
    public byte Threshold
    {
        get => (byte)(MostThreshold - (Read16(Config) & ConfigThreshold));
        set
        {
            ArgumentOutOfRangeException.ThrowIfZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostThreshold);
            int others = Read16(Config) & ~ConfigThreshold;
            Write16(Config, (ushort)(others | (MostThreshold - value) & ConfigThreshold));
        }
    }

    /// <summary>Whether the charge fell below the threshold since the alert was cleared.</summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public bool Alert => (Read16(Config) & ConfigAlert) != 0;

    /// <summary>Finds out which of the two it is.</summary>
    /// <param name="device">Stays the caller's.</param>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public static Max1704X Detect(I2cDevice device)
    {
        Max17048 newer = new(device);
        return (newer.Version & 0xFFF0) == 0x0010 ? newer : new Max17043(device);
    }

    /// <summary>Clears the alert, which only software does.</summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public void ClearAlert() => Write16(Config, (ushort)(Read16(Config) & ~ConfigAlert));

    /// <summary>
    /// Lets the chip guess the charge anew, as after power-on: for a first guess that noise on
    /// the supply spoilt. Under load the new guess is too low.
    /// </summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public void QuickStart() => Write16(Mode, ModeQuickStart);

    /// <summary>Reads a register, the high byte first.</summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    protected ushort Read16(byte register)
    {
        Span<byte> value = stackalloc byte[2];
        _device.WriteRead([register], value);
        return BinaryPrimitives.ReadUInt16BigEndian(value);
    }

    private void Write16(byte register, ushort value) =>
        _device.Write([register, (byte)(value >> 8), (byte)value]);
}
