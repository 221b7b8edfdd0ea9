using EdgeReader.Devices.Power.I2c;

namespace EdgeReader.Devices.Power.Chips;

/// <summary>
/// The registers of a MAX17048, or of a MAX17043, with the values that they have after power-on.
/// </summary>
/// <param name="version">What the version register holds.</param>
public sealed class SimulatedMax1704x(ushort version = SimulatedMax1704x.Max17048Version)
    : IRegisterChip
{
    /// <summary>Version of a MAX17048 (Maxim 19-6171: 0x001…).</summary>
    public const ushort Max17048Version = 0x0012;

    /// <summary>Version of a MAX17043; the data sheet gives none, libraries have met 3.</summary>
    public const ushort Max17043Version = 0x0003;

    private ushort _config = 0x971C;

    /// <summary>The cell's voltage in volts, 0…5.12.</summary>
    public double Volts { get; set; } = 4.0;

    /// <summary>The charge that the chip tells, 0…255 %.</summary>
    public double Percent { get; set; } = 80;

    /// <summary>How fast the charge changes, in percent an hour.</summary>
    public double PercentPerHour { get; set; }

    /// <summary>How often a quick start was asked for.</summary>
    public int QuickStarts { get; private set; }

    private bool Has12Bits => (version & 0xFFF0) != 0x0010;

    /// <inheritdoc/>
    public ushort Read(byte register) =>
        register switch
        {
            0x02 when Has12Bits => (ushort)((ushort)Math.Round(Volts / 1.25e-3) << 4),
            0x02 => (ushort)Math.Round(Volts / 78.125e-6),
            0x04 => (ushort)Math.Round(Percent * 256),
            0x08 => version,
            0x0C => (ushort)(_config | (Percent < 32 - (_config & 0x1F) ? 0x20 : 0)),
            0x16 when !Has12Bits => (ushort)(short)Math.Round(PercentPerHour / 0.208),
            _ => 0,
        };

    /// <inheritdoc/>
    public void Write(byte register, ushort value)
    {
        switch (register)
        {
            case 0x06 when value == 0x4000:
                QuickStarts++;
                break;
            case 0x0C:
                _config = value;
                break;
        }
    }
}
