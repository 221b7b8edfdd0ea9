using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Pwm;
using EdgeReader.Recognition;
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
    /// <exception cref="ReaderException">
    /// A setting does not fit, or the motor's line does not obey.
    /// </exception>
    public static int TurnOff() =>
        TurnOff(
            SettingsOf(Composition.OwnersSettings, Console.Error),
            GpioVibrationMotor.Open,
            new PwmSysfs()
        );

    /// <summary>
    /// Where the motor is. Whatever is wrong with the settings, it has to be off: of the owner's
    /// file only what is about the motor must fit, and where it is no JSON the factory's serve.
    /// </summary>
    /// <param name="ownersSettings">The owner's file; it needn't be there.</param>
    /// <param name="errors">Gets what is wrong with the owner's file.</param>
    internal static HapticsOptions SettingsOf(string ownersSettings, TextWriter errors)
    {
        (HapticsOptions options, string? problem) = SettingsFallback.Build(ownersSettings, Read);
        if (problem is not null)
        {
            errors.WriteLine(problem);
        }
        return options;
    }

    private static HapticsOptions Read(string? file, bool environment)
    {
        HostApplicationBuilder builder = Composition.CreateBuilder(file, environment);
        builder.Services.AddSettings();
        using IHost host = builder.BuildChecked(only: "Haptics");
        return host.Services.Options<HapticsOptions>();
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
