using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Files;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Care;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Updates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Systemd;

namespace EdgeReader.Service.Hosting;

/// <summary>
/// Which parts there are and how they hang together: the reader as it is composed. A part that is
/// registered again, by a simulation or a test, takes the place of the one here.
/// </summary>
public static class ReaderParts
{
    /// <summary>What turns a picture into a decision and a phrase.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services)
    {
        services.AddSettings();
        services.AddSingleton(p =>
            new CurrencyCatalog(Path.Combine(Models(p), "currencies")).Load(Reader(p).Currency)
        );
        services.AddSingleton(p => new ModelSlots(
            Disk.Real,
            Path.GetFullPath(p.Options<StateOptions>().Folder)
        ));
        services.AddSingleton(p =>
            ChosenModel.Open(
                p.Need<ModelSlots>(),
                Path.Combine(Models(p), Reader(p).Bundle),
                p.Need<Currency>(),
                Reader(p).Threads,
                Console.Error
            )
        );
        services.AddSingleton(p => p.Need<ChosenModel>().Bundle);
        services.AddSingleton(p => p.Need<ChosenModel>().Network);
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

    /// <summary>All that has a wire, and its clock; each is opened when it is asked for.</summary>
    public static IServiceCollection AddDevices(this IServiceCollection services)
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
        return services;
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
        services.AddSingleton(p => new RunMark(
            p.Need<StateFolder>(),
            p.Need<Outcome>(),
            RunMark.Boot()
        ));
        services.AddSingleton<UpdateNews>();
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
        services.AddSingleton<ICameraObserver, CameraReporter>();
        services.AddSingleton(p => new Caretaker(p.Options<CareOptions>()));
        services.AddSingleton<Body>();
        services.AddSingleton<LampPolicy>();
        services.AddSingleton<Lamplighter>();
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

    private static ReaderOptions Reader(IServiceProvider provider) =>
        provider.Options<ReaderOptions>();

    private static string Models(IServiceProvider provider) =>
        provider.PathOf(Reader(provider).ModelsFolder);
}
