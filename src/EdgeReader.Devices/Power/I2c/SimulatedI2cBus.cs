using System.Device.I2c;

namespace EdgeReader.Devices.Power.I2c;

/// <summary>An I²C bus without wires, with simulated chips on it.</summary>
/// <param name="number">The bus's number.</param>
public sealed class SimulatedI2cBus(int number = 1) : I2cBus
{
    private readonly Dictionary<int, IRegisterChip> _chips = [];

    /// <summary>Whether a wire is off: nobody answers.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Puts a chip onto the bus, in the place of one that was there.</summary>
    /// <param name="address">7 bits.</param>
    /// <param name="chip">The chip.</param>
    public void Attach(int address, IRegisterChip chip) => _chips[address] = chip;

    /// <summary>
    /// The device at an address. As on a real bus nobody need be there: only a transfer fails.
    /// </summary>
    public override I2cDevice CreateDevice(int deviceAddress) =>
        new SimulatedI2cDevice(this, new I2cConnectionSettings(number, deviceAddress));

    /// <summary>Takes the chip off the bus.</summary>
    public override void RemoveDevice(int deviceAddress) => _chips.Remove(deviceAddress);

    /// <summary>The chip that answers.</summary>
    /// <exception cref="IOException">Nobody does.</exception>
    internal IRegisterChip At(int address) =>
        !IsBroken && _chips.TryGetValue(address, out IRegisterChip? chip)
            ? chip
            // What System.Device.I2c says when a chip doesn't acknowledge (EREMOTEIO).
            : throw new IOException("Error 121. Error performing I2C data transfer.");
}
