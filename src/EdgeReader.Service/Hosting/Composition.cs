using System.Collections.Frozen;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Speech;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EdgeReader.Service.Hosting;

/// <summary>
/// The one composition root: which parts there are and how they hang together. Drivers are
/// chosen by name in the settings; nothing else differs between the device and a simulation.
/// </summary>
public static class Composition
{
    /// <summary>The owner's settings, never overwritten by an update.</summary>
    public const string OwnersSettings = "/etc/edgereader/appsettings.json";

    /// <summary>Prefix of environment variables, for example EDGEREADER_Reader__Language.</summary>
    public const string EnvironmentPrefix = "EDGEREADER_";

    /// <summary>A host without any part yet: settings, logging and systemd.</summary>
    public static HostApplicationBuilder CreateBuilder()
    {
        // Without defaults: no settings watcher, which would walk the whole disk from "/".
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(
            new() { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "edgereader" }
        );
        try
        {
            builder
                .Configuration.AddJsonFile("appsettings.json", false, reloadOnChange: false)
                .AddJsonFile(OwnersSettings, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix);
        }
        catch (InvalidDataException problem)
        {
            throw new ReaderException(
                $"The settings are not valid JSON ({problem.Message}): mend that file.",
                problem
            );
        }
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSystemd();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(0.8));
        builder.Services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
        return builder;
    }

    /// <summary>The host, its settings read and found in their ranges.</summary>
    /// <exception cref="ReaderException">A setting is unknown, no number or out of range.</exception>
    public static IHost BuildChecked(this HostApplicationBuilder builder)
    {
        IHost host = builder.Build();
        try
        {
            host.Services.Need<IStartupValidator>().Validate();
            return host;
        }
        catch (Exception problem)
            when (problem is OptionsValidationException or InvalidOperationException)
        {
            host.Dispose();
            throw new ReaderException(
                $"A setting does not fit: {problem.Message.ReplaceLineEndings(" ")}",
                problem
            );
        }
    }

    /// <summary>What turns a picture into a decision and a phrase.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services)
    {
        AddOptions<ReaderOptions>(services, "Reader");
        AddOptions<DecisionOptions>(services, "Decision");
        AddOptions<VoteOptions>(services, "Vote");
        AddOptions<GuidanceOptions>(services, "Guidance");
        AddOptions<Mounting>(services, "Mounting");
        services.AddSingleton(p =>
            new CurrencyCatalog(Path.Combine(Models(p), "currencies")).Load(Reader(p).Currency)
        );
        services.AddSingleton(p =>
            ModelBundle.Load(Path.Combine(Models(p), Reader(p).Bundle), p.Need<Currency>())
        );
        services.AddSingleton(p => p.Need<ModelBundle>().OpenNetwork(Reader(p).Threads));
        services.AddSingleton<IClassifier>(p => new NetworkClassifier(
            p.Need<OnnxNetwork>(),
            p.Need<ModelBundle>()
        ));
        services.AddSingleton<IWitness>(p => Witness.Of(p.Need<ModelBundle>()));
        services.AddSingleton<FrameReader>();
        services.AddSingleton(p => new DecisionPolicy(
            p.Need<IOptions<DecisionOptions>>().Value,
            p.Need<ModelBundle>().Manifest.Limits
        ));
        services.AddSingleton(p => new SequentialVote(
            p.Need<IOptions<VoteOptions>>().Value,
            p.Need<DecisionPolicy>(),
            p.Need<ModelBundle>().Answers
        ));
        services.AddSingleton(p => new Guide(
            p.Need<IOptions<GuidanceOptions>>().Value,
            p.Need<IOptions<Mounting>>().Value
        ));
        services.AddSingleton(p => new PhraseBook(
            PhraseFile.Load(Path.Combine(Models(p), "speech"), Reader(p).Language),
            p.Need<Currency>()
        ));
        return services;
    }

    /// <summary>The whole reader: recognition, devices, announcer and worker.</summary>
    public static IServiceCollection AddReader(this IServiceCollection services)
    {
        services.AddRecognition();
        AddOptions<CameraOptions>(services, "Camera");
        AddOptions<SpeakerOptions>(services, "Speaker");
        AddOptions<HapticsOptions>(services, "Haptics");
        AddOptions<ButtonsOptions>(services, "Buttons");
        AddOptions<JournalOptions>(services, "Journal");
        services.AddCamera();
        services.AddSingleton(p =>
            Drivers.OpenSpeaker(p.Need<IOptions<SpeakerOptions>>().Value, p)
        );
        services.AddSingleton(p => Drivers.OpenMotor(p.Need<IOptions<HapticsOptions>>().Value, p));
        services.AddSingleton(p =>
            Drivers.OpenButtons(
                p.Need<IOptions<ButtonsOptions>>().Value,
                FrozenSet<Button>.Empty,
                p
            )
        );
        services.AddSingleton<HapticPlayer>();
        services.AddSingleton(p =>
            ClipLibrary.Load(
                p.PathOf(Reader(p).ClipsFolder),
                p.Need<PhraseBook>(),
                p.PathOf(Reader(p).VoicesFolder)
            )
        );
        services.AddObservers();
        services.AddSingleton<Announcer>();
        services.AddSingleton(OpenLogs);
        services.AddSingleton<Outcome>();
        services.AddSingleton(p => new Heartbeat(p.GetService<ISystemdNotifier>()));
        services.AddHostedService<ReaderWorker>();
        return services;
    }

    private static void AddObservers(this IServiceCollection services)
    {
        services.AddSingleton<Scoreboard>();
        services.AddSingleton<IEnumerable<IAnnouncementObserver>>(p =>
        {
            JournalOptions journal = p.Need<IOptions<JournalOptions>>().Value;
            List<IAnnouncementObserver> observers = [p.Need<Scoreboard>()];
            if (journal.Console)
            {
                observers.Add(new AnnouncementConsole(Console.Out, ConsoleStyle.Current));
            }
            if (journal.File.Length > 0)
            {
                observers.Add(new AnnouncementJournal(journal.File));
            }
            return observers;
        });
    }

    private static IEnumerable<IReadingObserver> OpenLogs(IServiceProvider provider) =>
        provider.Need<IOptions<JournalOptions>>().Value.EvidenceFile is { Length: > 0 } file
            ? [new EvidenceLog(file)]
            : [];

    internal static void AddOptions<T>(IServiceCollection services, string section)
        where T : class =>
        services
            .AddOptions<T>()
            .BindConfiguration(section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();

    private static ReaderOptions Reader(IServiceProvider provider) =>
        provider.Need<IOptions<ReaderOptions>>().Value;

    private static string Models(IServiceProvider provider) =>
        provider.PathOf(Reader(provider).ModelsFolder);

    internal static T Need<T>(this IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();

    internal static string PathOf(this IServiceProvider provider, string folder) =>
        Path.Combine(provider.Need<IHostEnvironment>().ContentRootPath, folder);
}
