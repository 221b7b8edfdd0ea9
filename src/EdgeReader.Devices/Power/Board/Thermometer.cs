using System.Globalization;

namespace EdgeReader.Devices.Power.Board;

/// <summary>The processor's sensor: thermal zone 0 on every Raspberry Pi.</summary>
/// <param name="sysfs">Where sysfs is mounted: <c>/sys</c>.</param>
public sealed class Thermometer(string sysfs) : IThermometer
{
    private readonly string _file = Path.Combine(
        sysfs,
        "class",
        "thermal",
        "thermal_zone0",
        "temp"
    );

    /// <inheritdoc/>
    public double? ReadCelsius() =>
        int.TryParse(SysfsFile.TryRead(_file), CultureInfo.InvariantCulture, out int millidegrees)
        && millidegrees is >= -40_000 and <= 150_000
            ? millidegrees / 1000.0
            : null;
}
