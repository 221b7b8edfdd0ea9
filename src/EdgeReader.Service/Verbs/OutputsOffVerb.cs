using System.Diagnostics.CodeAnalysis;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Light;
using EdgeReader.Devices.Pwm;
using EdgeReader.Recognition;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Settings;
using Microsoft.Extensions.Hosting;

namespace EdgeReader.Service.Verbs;

/// <summary>
/// <c>edgereader outputs-off</c>: turns off the motor and the lamp that the settings name. A reader
/// that is killed in a pulse can't do it itself; systemd starts this after every end of the service.
/// </summary>
public static class OutputsOffVerb
{
    /// <summary>What it is called on the command line and in the unit.</summary>
    public const string Name = "outputs-off";

    /// <summary>Turns both off; simulated ones need nothing.</summary>
    /// <returns>0.</returns>
    /// <exception cref="ReaderException">A setting does not fit, or one of them does not obey.</exception>
    public static int TurnOff()
    {
        PwmSysfs pwm = new();
        HapticsOptions motor = SettingsOf<HapticsOptions>(
            "Haptics",
            Composition.OwnersSettings,
            Console.Error
        );
        try
        {
            TurnOff(motor, GpioVibrationMotor.Open, pwm);
        }
        finally
        {
            // A motor that doesn't obey leaves no lamp on.
            TurnOff(
                SettingsOf<LightOptions>("Light", Composition.OwnersSettings, Console.Error),
                pwm
            );
        }
        return 0;
    }

    /// <summary>
    /// Where one of them is. Whatever is wrong with the settings, it has to be off: of the owner's file
    /// only what is about it must fit, and where it is no JSON the factory's serve.
    /// </summary>
    /// <param name="section">Its section.</param>
    /// <param name="ownersSettings">The owner's file; it needn't be there.</param>
    /// <param name="errors">Gets what is wrong with the owner's file.</param>
    internal static T SettingsOf<[DynamicallyAccessedMembers(SettingsSection.Needed)] T>(
        string section,
        string ownersSettings,
        TextWriter errors
    )
        where T : class
    {
        (T options, string? problem) = SettingsFallback.Build(ownersSettings, Read);
        if (problem is not null)
        {
            errors.WriteLine(problem);
        }
        return options;

        T Read(string? file, bool environment)
        {
            HostApplicationBuilder builder = Composition.CreateBuilder(file, environment);
            builder.Services.AddSettings();
            using IHost host = builder.BuildChecked(only: section);
            return host.Services.Options<T>();
        }
    }

    internal static void TurnOff(
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
    }

    internal static void TurnOff(LightOptions options, PwmSysfs pwm)
    {
        if (options.Driver == "pwm")
        {
            pwm.TurnOff(options.PwmDevice, options.PwmChannel);
        }
    }
}
