using System.Device.I2c;
using EdgeReader.Devices.Power.Chips;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Power;

/// <summary>The fuel gauges by the names that the settings give them.</summary>
public static class FuelGauges
{
    /// <summary>
    /// Opens the gauge. Whether a chip answers shows when it is read: a gauge whose wire is off
    /// must not keep a reader from reading notes.
    /// </summary>
    /// <param name="options">Which one, and where.</param>
    /// <param name="time">Times the readings.</param>
    /// <returns>The caller's to dispose.</returns>
    /// <exception cref="ReaderException">
    /// No such driver, no such bus, or a script that can't be read: the sentence says what to do.
    /// </exception>
    public static IFuelGauge Open(PowerOptions options, TimeProvider time) =>
        options.Driver switch
        {
            "none" => new NoFuelGauge(),
            "simulated" => new SimulatedFuelGauge(
                BatteryScript.Parse(options.SimulatedScript, options.Cell).At,
                time
            ),
            "max1704x" => new Max1704xFuelGauge(OpenDevice(options, Max1704X.DefaultAddress), time),
            "ina219" => new Ina219FuelGauge(
                OpenDevice(options, Ina219FuelGauge.DefaultAddress),
                options,
                time
            ),
            string other => throw new ReaderException(
                $"There is no driver '{other}': set Power:Driver to one of none, simulated, "
                    + "max1704x, ina219."
            ),
        };

    private static I2cDevice OpenDevice(PowerOptions options, int usualAddress)
    {
        try
        {
            return I2cDevice.Create(new(options.Bus, options.Address ?? usualAddress));
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or PlatformNotSupportedException
                        or UnauthorizedAccessException
            )
        {
            throw new ReaderException(
                $"The fuel gauge's bus /dev/i2c-{options.Bus} cannot be opened "
                    + $"({problem.Message.TrimEnd('.')}): put dtparam=i2c_arm=on into config.txt "
                    + "and i2c-dev into /etc/modules, put this user into the group i2c, or set "
                    + "Power:Bus to one that ls /dev/i2c-* shows.",
                problem
            );
        }
    }
}
