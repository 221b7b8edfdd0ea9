using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Care;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Settings;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
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

    /// <summary>Prefix of environment variables, for example EDGEREADER_Owner__Language.</summary>
    public const string EnvironmentPrefix = "EDGEREADER_";

    /// <summary>A host without any part yet: settings, logging and systemd.</summary>
    /// <param name="ownersSettings">The owner's file; it needn't be there.</param>
    public static HostApplicationBuilder CreateBuilder(string ownersSettings = OwnersSettings)
    {
        // Without defaults: no settings watcher, which would walk the whole disk from "/".
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(
            new() { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "edgereader" }
        );
        try
        {
            builder
                .Configuration.AddJsonFile("appsettings.json", false, reloadOnChange: false)
                .AddJsonFile(ownersSettings, optional: true, reloadOnChange: false)
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

    /// <summary>What turns a picture into a decision and a phrase.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services)
    {
        services.AddSettings();
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
            p.Options<DecisionOptions>(),
            p.Need<ModelBundle>().Manifest.Limits
        ));
        services.AddSingleton(p => new SequentialVote(
            p.Options<VoteOptions>(),
            p.Need<DecisionPolicy>(),
            p.Need<ModelBundle>().Answers
        ));
        services.AddSingleton(p => new Guide(p.Options<GuidanceOptions>(), p.Options<Mounting>()));
        services.AddSingleton(p => new Languages(
            Path.Combine(Models(p), "speech"),
            p.PathOf(Reader(p).ClipsFolder),
            p.PathOf(Reader(p).VoicesFolder),
            p.Need<Currency>()
        ));
        services.AddSingleton(p => p.Need<Languages>().Book(p.Options<OwnersChoices>().Language));
        return services;
    }

    /// <summary>The whole reader: recognition, devices, conversation and worker.</summary>
    public static IServiceCollection AddReader(this IServiceCollection services)
    {
        services.AddRecognition();
        services.AddSingleton(p => new ReaderClock(p.Need<TimeProvider>()));
        services.AddSingleton<Outcome>();
        services.AddSingleton(p => new Heartbeat(p.GetService<ISystemdNotifier>()));
        services.AddDevices();
        services.AddMemory();
        services.AddConversation();
        services.AddCare();
        services.AddHostedService<ReaderWorker>();
        return services;
    }

    private static void AddDevices(this IServiceCollection services)
    {
        services.AddCamera();
        services.AddSingleton(p => Drivers.OpenSpeaker(p.Options<SpeakerOptions>(), p));
        services.AddSingleton(p => Drivers.OpenMotor(p.Options<HapticsOptions>(), p));
        services.AddSingleton(p =>
            Drivers.OpenButtons(p.Options<ButtonsOptions>(), Conversation.Doubles, p)
        );
        services.AddSingleton<HapticPlayer>();
        services.AddSingleton(p =>
            FuelGauges.Open(p.Options<PowerOptions>(), p.Need<TimeProvider>())
        );
        services.AddSingleton(p => BoardSensors.OpenSupply(p.Options<PowerOptions>()));
        services.AddSingleton(p => BoardSensors.OpenThermometer(p.Options<PowerOptions>()));
    }

    /// <summary>What outlasts a power cut.</summary>
    private static void AddMemory(this IServiceCollection services)
    {
        services.AddSingleton(p => StateFolder.Open(p.Options<StateOptions>().Folder));
        services.AddSingleton(p =>
            OwnersChoicesFile.Open(
                p.Need<StateFolder>(),
                p.Options<OwnersChoices>(),
                p.Need<Languages>().Codes
            )
        );
        services.AddSingleton(p => TallyJournal.Open(p.Need<StateFolder>(), p.Need<Currency>()));
        services.AddSingleton<RecentAnswers>();
        services.AddSingleton<EvidenceMarks>();
    }

    private static void AddConversation(this IServiceCollection services)
    {
        services.AddSingleton(p =>
        {
            OwnersChoicesFile choices = p.Need<OwnersChoicesFile>();
            Voice voice = new(p.Need<Languages>().Load, () => choices.Choices);
            // A language without clips is refused now, not when there is something to say.
            voice.Of(Sentence.Of(Phrase.Ready));
            return voice;
        });
        services.AddSingleton(p => new ConversationContext(
            p.Need<OwnersChoicesFile>(),
            p.Need<TallyJournal>(),
            p.Need<RecentAnswers>(),
            p.Need<Languages>().Codes,
            p.Need<Currency>(),
            new Random()
        )
        {
            Mark = p.Need<EvidenceMarks>().Keep,
            BatteryPercent = () =>
                p.Need<Caretaker>().KnownCharge(p.Need<ReaderClock>().Now)?.Percent,
        });
        services.AddSingleton<Conversation>();
        services.AddObservers();
        services.AddSingleton(p => new Announcer(
            p.Need<Voice>(),
            p.Need<ISpeaker>(),
            p.Need<HapticPlayer>(),
            () => p.Need<OwnersChoicesFile>().Choices,
            p.Need<ReaderClock>(),
            p.Need<IEnumerable<IAnnouncementObserver>>(),
            p.Need<IPresentationTimeline>()
        ));
    }

    private static void AddCare(this IServiceCollection services)
    {
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton(new CameraLog(Console.Error));
        services.AddSingleton<ICameraObserver, CameraReporter>();
        services.AddSingleton(p => new Caretaker(p.Options<CareOptions>()));
        services.AddSingleton<Body>();
        services.AddSingleton<Housekeeper>();
    }

    private static void AddObservers(this IServiceCollection services)
    {
        services.AddSingleton(OpenLogs);
        services.AddSingleton<Scoreboard>();
        services.AddSingleton<IEnumerable<IAnnouncementObserver>>(p =>
        {
            JournalOptions journal = p.Options<JournalOptions>();
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

    private static IEnumerable<IReadingObserver> OpenLogs(IServiceProvider provider)
    {
        IReadingObserver marks = provider.Need<EvidenceMarks>();
        return provider.Options<JournalOptions>().EvidenceFile is { Length: > 0 } file
            ? [marks, new EvidenceLog(file)]
            : [marks];
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
        AddOptions<PowerOptions>(services, "Power");
        AddOptions<CareOptions>(services, "Care");
        AddOptions<OwnersChoices>(services, "Owner");
        AddOptions<StateOptions>(services, "State");
        AddOptions<JournalOptions>(services, "Journal");
    }

    private static void AddOptions<T>(IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        services.AddOptions<T>().BindConfiguration(section);
    }

    private static ReaderOptions Reader(IServiceProvider provider) =>
        provider.Options<ReaderOptions>();

    private static string Models(IServiceProvider provider) =>
        provider.PathOf(Reader(provider).ModelsFolder);

    internal static T Need<T>(this IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();

    internal static T Options<T>(this IServiceProvider provider)
        where T : class => provider.Need<IOptions<T>>().Value;

    internal static string PathOf(this IServiceProvider provider, string folder) =>
        Path.Combine(provider.Need<IHostEnvironment>().ContentRootPath, folder);
}
