using System.ComponentModel.DataAnnotations;

namespace EdgeReader.Devices.Power;

/// <summary>Which fuel gauge and which board. Section <c>Power</c> of the settings.</summary>
public sealed record PowerOptions
{
    /// <summary><c>none</c>, <c>simulated</c>, <c>max1704x</c> or <c>ina219</c>.</summary>
    [Required]
    public string Driver { get; init; } = "none";

    /// <summary>Number of the gauge's I²C bus, 0…22: <c>/dev/i2c-1</c> is 1.</summary>
    [Range(0, 22)]
    public int Bus { get; init; } = 1;

    /// <summary>
    /// The gauge's address on it, 8…119; unset: 54 (0x36) for max1704x, 64 (0x40) for ina219.
    /// JSON has no hexadecimal numbers.
    /// </summary>
    [Range(8, 119)]
    public int? Address { get; init; }

    /// <summary>The kind of cell: <c>pouch</c> or <c>cylindrical</c>.</summary>
    [EnumDataType(typeof(CellKind))]
    public CellKind Cell { get; init; } = CellKind.Cylindrical;

    /// <summary>How many cells in a row the ina219 measures, 1…3.</summary>
    [Range(1, 3)]
    public int CellsInSeries { get; init; } = 1;

    /// <summary>The ina219's shunt in milliohms, 1…1000: printed on it, R100 is 100.</summary>
    [Range(1.0, 1000.0)]
    public double ShuntMilliohms { get; init; } = 100;

    /// <summary>
    /// What a cell and the way to it resist, in milliohms, 0…1000: the volts that they lose at
    /// 1 A, times 1000.
    /// </summary>
    [Range(0.0, 1000.0)]
    public double InternalMilliohms { get; init; } = 150;

    /// <summary>Whether the ina219 tells a current above 0 while the battery is charged.</summary>
    public bool ChargingIsPositive { get; init; } = true;

    /// <summary>What the simulated battery does, see <see cref="BatteryScript"/>.</summary>
    [Required]
    public string SimulatedScript { get; init; } = "0:100 28800:0";

    /// <summary>
    /// Supply and temperature: <c>simulated</c> (a good supply, 45 °C) or <c>sysfs</c> (the Pi's).
    /// </summary>
    [Required]
    public string BoardDriver { get; init; } = "simulated";

    /// <summary>Where the kernel tells of them, for the board driver <c>sysfs</c>.</summary>
    [Required]
    public string SysfsFolder { get; init; } = "/sys";
}
