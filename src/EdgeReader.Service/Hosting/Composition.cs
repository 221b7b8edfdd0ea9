using System.Diagnostics.CodeAnalysis;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Light;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Care;
using EdgeReader.Service.Settings;
using EdgeReader.Service.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace EdgeReader.Service.Hosting;

/// <summary>
/// The one composition root: settings, logging and systemd here, the parts in
/// <see cref="ReaderParts"/>. Drivers are chosen by name in the settings; nothing else differs
/// between the device and a simulation.
/// </summary>
public static class Composition
{
    /// <summary>The owner's settings, never overwritten by an update.</summary>
    public const string OwnersSettings = "/etc/edgereader/appsettings.json";

    /// <summary>Prefix of environment variables, for example EDGEREADER_Owner__Language.</summary>
    public const string EnvironmentPrefix = "EDGEREADER_";

    /// <summary>A host without any part yet: settings, logging and systemd.</summary>
    /// <param name="ownersSettings">
    /// The owner's file; it needn't be there. Null for the factory's settings alone.
    /// </param>
    /// <param name="environment">Whether environment variables count.</param>
    /// <exception cref="ReaderException">A file can't be read, or is no JSON.</exception>
    public static HostApplicationBuilder CreateBuilder(
        string? ownersSettings = OwnersSettings,
        bool environment = true
    )
    {
        // Without defaults: no settings watcher, which would walk the whole disk from "/".
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(
            new() { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "edgereader" }
        );
        AddSources(builder.Configuration, ownersSettings, environment);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddServiceManager();
        // The frame that is being read at the end takes longer on a Pi than on a desk, and whoever
        // disposes the network under it ends in a crash instead of a status. Together with all else
        // it is less than the unit's TimeoutStopSec.
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(3.8));
        builder.Services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
        return builder;
    }

    private static void AddSources(
        IConfigurationBuilder configuration,
        string? ownersSettings,
        bool environment
    )
    {
        try
        {
            configuration.AddJsonFile("appsettings.json", false, reloadOnChange: false);
            if (ownersSettings is not null)
            {
                configuration.AddJsonFile(ownersSettings, optional: true, reloadOnChange: false);
            }
            if (environment)
            {
                configuration.AddEnvironmentVariables(EnvironmentPrefix);
            }
        }
        catch (InvalidDataException problem)
        {
            throw new ReaderException(
                $"The settings are not valid JSON ({problem.Message}): mend that file.",
                problem
            );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The settings can't be read ({problem.Message}): let every user read the owner's, "
                    + "and install the program again if its own are missing.",
                problem
            );
        }
    }

    /// <summary>The host, its settings read and found in their ranges.</summary>
    /// <param name="builder">With its parts added.</param>
    /// <param name="only">The only section that matters; null for all.</param>
    /// <exception cref="ReaderException">A setting is unknown, no number or out of range.</exception>
    public static IHost BuildChecked(this HostApplicationBuilder builder, string? only = null)
    {
        IHost host = builder.Build();
        try
        {
            SettingsSection[] sections = [.. host.Services.GetServices<SettingsSection>()];
            SettingsCheck.Demand(builder.Configuration, sections, only);
            return host;
        }
        catch (ReaderException)
        {
            host.Dispose();
            throw;
        }
    }

    // AddSystemd() looks whether its parent is called systemd, which the unit's ProtectProc= hides
    // from it. Who gives a socket wants to be told.
    private static void AddServiceManager(this IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is { Length: > 0 })
        {
            services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
            services.AddSingleton<IHostLifetime, SystemdLifetime>();
            services.Configure<ConsoleLoggerOptions>(o =>
                o.FormatterName = ConsoleFormatterNames.Systemd
            );
        }
    }

    // All of them for every verb: what one has no use for is no misspelling.
    internal static void AddSettings(this IServiceCollection services)
    {
        AddOptions<ReaderOptions>(services, "Reader");
        AddOptions<DecisionOptions>(services, "Decision");
        AddOptions<VoteOptions>(services, "Vote");
        AddOptions<GuidanceOptions>(services, "Guidance");
        AddOptions<Mounting>(services, "Mounting");
        AddOptions<CameraOptions>(services, "Camera");
        AddOptions<SpeakerOptions>(services, "Speaker");
        AddOptions<HapticsOptions>(services, "Haptics");
        AddOptions<ButtonsOptions>(services, "Buttons");
        AddOptions<LightOptions>(services, "Light");
        AddOptions<PowerOptions>(services, "Power");
        AddOptions<CareOptions>(services, "Care");
        AddOptions<OwnersChoices>(services, "Owner");
        AddOptions<StateOptions>(services, "State");
        AddOptions<JournalOptions>(services, "Journal");
    }

    private static void AddOptions<[DynamicallyAccessedMembers(SettingsSection.Needed)] T>(
        IServiceCollection services,
        string name
    )
        where T : class
    {
        SettingsSection section = new(name, typeof(T));
        services.AddSingleton(section);
        services.AddSingleton<IOptions<T>>(p => new OptionsWrapper<T>(
            (T)section.Read(p.Need<IConfiguration>())
        ));
    }

    internal static T Need<T>(this IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();

    internal static T Options<[DynamicallyAccessedMembers(SettingsSection.Needed)] T>(
        this IServiceProvider provider
    )
        where T : class => provider.Need<IOptions<T>>().Value;

    internal static string PathOf(this IServiceProvider provider, string folder) =>
        Path.Combine(provider.Need<IHostEnvironment>().ContentRootPath, folder);
}
