using System.Device.I2c;

namespace EdgeReader.Devices.Power.Chips;

/// <summary>The newer chip, on Adafruit's board: it also tells how fast it charges.</summary>
/// <param name="device">Stays the caller's.</param>
public sealed class Max17048(I2cDevice device) : Max1704X(device)
{
    private const byte ChargeRate = 0x16;

    /// <summary>
    /// Percent of the capacity an hour, above 0 while it is charged; steps of 0.208. Slow: it
    /// follows within minutes.
    /// </summary>
    /// <exception cref="IOException">The chip doesn't answer.</exception>
    public double ChangeRate => (short)Read16(ChargeRate) * 0.208;
}
