namespace EdgeReader.Devices.Power.I2c;

/// <summary>A simulated chip with 16-bit registers, as both kinds of fuel gauges have.</summary>
public interface IRegisterChip
{
    /// <summary>What a register holds; 0 where there is none.</summary>
    ushort Read(byte register);

    /// <summary>Writes a register; where it can't be written, nothing happens.</summary>
    void Write(byte register, ushort value);
}
