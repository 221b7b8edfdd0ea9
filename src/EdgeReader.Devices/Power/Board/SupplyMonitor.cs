namespace EdgeReader.Devices.Power.Board;

/// <summary>
/// The Pi's own alarm, by the kernel's driver <c>raspberrypi-hwmon</c>: it asks the firmware every
/// two seconds whether the supply was too low since it last asked.
/// </summary>
/// <param name="sysfs">Where sysfs is mounted: <c>/sys</c>.</param>
public sealed class SupplyMonitor(string sysfs) : ISupplyMonitor
{
    private string? _alarm;

    /// <inheritdoc/>
    public bool? ReadIsWeak()
    {
        _alarm ??= Find(); // the driver may be loaded after the service has started
        string? text = _alarm is null ? null : SysfsFile.TryRead(_alarm);
        _alarm = text is null ? null : _alarm;
        return text switch
        {
            "0" => false,
            "1" => true,
            _ => null,
        };
    }

    // By its name: hwmon's numbers change from boot to boot.
    private string? Find() =>
        SysfsFile
            .Folders(Path.Combine(sysfs, "class", "hwmon"))
            .Where(folder => SysfsFile.TryRead(Path.Combine(folder, "name")) == "rpi_volt")
            .Select(folder => Path.Combine(folder, "in0_lcrit_alarm"))
            .FirstOrDefault();
}
