using EdgeReader.Devices.Haptics;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader motor-off</c>: turns the motor off that the settings name. A reader that is
/// killed in a pulse can't do it itself; systemd starts this after every end of the service.
/// </summary>
public static class MotorOffVerb
{
    /// <summary>What it is called on the command line and in the unit.</summary>
    public const string Name = "motor-off";

    /// <summary>Turns the motor off; a simulated one needs nothing.</summary>
    /// <returns>0.</returns>
    /// <exception cref="EdgeReader.Recognition.ReaderException">
    /// A setting does not fit, or the motor's line does not obey.
    /// </exception>
    public static int TurnOff()
    {
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Services.AddSettings();
        // Whatever else is wrong with the settings: the motor has to be off.
        using IHost host = builder.BuildChecked(only: "Haptics");
        return TurnOff(
            host.Services.Options<HapticsOptions>(),
            GpioVibrationMotor.Open,
            new PwmSysfs()
        );
    }

    internal static int TurnOff(
        HapticsOptions options,
        Func<HapticsOptions, IVibrationMotor> openGpio,
        PwmSysfs pwm
    )
    {
        switch (options.Driver)
        {
            case "gpio":
                openGpio(options).Dispose(); // low from its first moment to its last
                break;
            case "pwm":
                pwm.TurnOff(options.PwmDevice, options.PwmChannel);
                break;
        }
        return 0;
    }
}
