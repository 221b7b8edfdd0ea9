using EdgeReader.Recognition;

namespace EdgeReader.Devices.Power.Board;

/// <summary>The board's own sensors by the name that the settings give them.</summary>
public static class BoardSensors
{
    /// <summary>Opens what tells of the supply.</summary>
    /// <exception cref="ReaderException">There is no such driver.</exception>
    public static ISupplyMonitor OpenSupply(PowerOptions options) =>
        IsSimulated(options)
            ? new SimulatedSupplyMonitor()
            : new SupplyMonitor(options.SysfsFolder);

    /// <summary>Opens what tells of the processor's heat.</summary>
    /// <exception cref="ReaderException">There is no such driver.</exception>
    public static IThermometer OpenThermometer(PowerOptions options) =>
        IsSimulated(options) ? new SimulatedThermometer() : new Thermometer(options.SysfsFolder);

    private static bool IsSimulated(PowerOptions options) =>
        options.BoardDriver switch
        {
            "simulated" => true,
            "sysfs" => false,
            string other => throw new ReaderException(
                $"There is no driver '{other}': set Power:BoardDriver to one of simulated, sysfs."
            ),
        };
}
