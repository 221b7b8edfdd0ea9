using System.Buffers.Binary;
using System.Device.I2c;

namespace EdgeReader.Devices.Power.I2c;

/// <summary>
/// A device on a simulated bus. The first byte written chooses the register, two more are its new
/// value, the high byte first; a read gives the chosen register's two bytes.
/// </summary>
public sealed class SimulatedI2cDevice : I2cDevice
{
    private readonly SimulatedI2cBus _bus;
    private byte _register;

    internal SimulatedI2cDevice(SimulatedI2cBus bus, I2cConnectionSettings settings) =>
        (_bus, ConnectionSettings) = (bus, settings);

    /// <inheritdoc/>
    public override I2cConnectionSettings ConnectionSettings { get; }

    private IRegisterChip Chip => _bus.At(ConnectionSettings.DeviceAddress);

    /// <summary>Reads the chosen register.</summary>
    /// <exception cref="IOException">Nobody answers.</exception>
    /// <exception cref="ArgumentException">Not two bytes.</exception>
    public override void Read(Span<byte> buffer)
    {
        if (buffer.Length != 2)
        {
            throw new ArgumentException("A register has two bytes.", nameof(buffer));
        }
        BinaryPrimitives.WriteUInt16BigEndian(buffer, Chip.Read(_register));
    }

    /// <summary>Chooses a register and, with two more bytes, writes it.</summary>
    /// <exception cref="IOException">Nobody answers.</exception>
    /// <exception cref="ArgumentException">Neither one byte nor three.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length is not (1 or 3))
        {
            throw new ArgumentException("A register, or a register and its two bytes.");
        }
        IRegisterChip chip = Chip;
        _register = buffer[0];
        if (buffer.Length == 3)
        {
            chip.Write(_register, BinaryPrimitives.ReadUInt16BigEndian(buffer[1..]));
        }
    }

    /// <summary>Chooses a register and reads it.</summary>
    /// <exception cref="IOException">Nobody answers.</exception>
    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Write(writeBuffer);
        Read(readBuffer);
    }
}
