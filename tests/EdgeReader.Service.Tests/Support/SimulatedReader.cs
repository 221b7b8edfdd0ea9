using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Demonstration;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.State;
using EdgeReader.Service.Updates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Service.Tests.Support;

/// <summary>The composed reader of a <see cref="Simulation"/>, and all that it said and did.</summary>
internal sealed class SimulatedReader
    : ISpeaker,
        IVibrationMotor,
        IAnnouncementObserver,
        ISystemdNotifier,
        IAsyncDisposable
{
    private readonly Simulation _simulation;
    private readonly FakeTimeProvider _clock;
    private readonly DirectoryInfo? _folder;
    private readonly IHost _host;
    private readonly CancellationToken _stopping;
    private readonly TallyJournal _tally;
    private readonly OwnersChoicesFile _choices;
    private bool _isGone;
    private double _lastFrame = double.NegativeInfinity;
    private double _lastBeat;

    public SimulatedReader(
        Simulation simulation,
        FakeTimeProvider clock,
        AnswerSet answers,
        Dictionary<string, string> settings,
        string? stateFolder
    )
    {
        (_simulation, _clock) = (simulation, clock);
        _folder = stateFolder is null ? Directory.CreateTempSubdirectory("edgereader-") : null;
        HostApplicationBuilder builder = Composition.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Owner:IsWelcomeHeard"] = "true",
                ["Reader:ClipsFolder"] = Clips.Folder,
                ["State:Folder"] = stateFolder ?? _folder!.FullName,
                ["Journal:File"] = "",
                ["Journal:Console"] = "false",
            }
        );
        builder.Configuration.AddInMemoryCollection(settings!);
        builder
            .Services.AddReader()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(Clips.Currency)
            .AddSingleton<ICamera>(simulation)
            .AddSingleton<IClassifier>(simulation)
            .AddSingleton<IWitness>(Blind(answers))
            // A limit like that of the model that ships.
            .AddSingleton(new SequentialVote(new(), new(new(), [new(1, 0.02)]), answers))
            .AddSingleton<ISpeaker>(this)
            .AddSingleton<IVibrationMotor>(this)
            .AddSingleton<IButtons>(simulation)
            .AddSingleton<ISystemdNotifier>(this)
            .AddSingleton<IPresentationTimeline>(new TimelineSource(null))
            .AddSingleton<IEnumerable<IAnnouncementObserver>>([this]);
        _host = builder.BuildChecked();
        _stopping = Get<IHostApplicationLifetime>().ApplicationStopping;
        Outcome = Get<Outcome>();
        _tally = Get<TallyJournal>();
        _choices = Get<OwnersChoicesFile>();
    }

    /// <summary>Keys of the values and reasons that were told.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Keys of all clips that were played.</summary>
    public List<string> Played { get; } = [];

    /// <summary>The last hundred clips that were played.</summary>
    public List<Clip> Heard { get; } = [];

    /// <summary>All texts that were spoken or would have been, each with its second.</summary>
    public List<(double At, string Text)> Texts { get; } = [];

    /// <summary>When the motor was turned on, seconds.</summary>
    public List<double> Pulses { get; } = [];

    /// <summary>The longest time without a heartbeat, seconds.</summary>
    public double LongestPause { get; private set; }

    public int Beats { get; private set; }

    /// <summary>How many frames were asked for.</summary>
    public int Frames { get; private set; }

    public bool IsStopped => _stopping.IsCancellationRequested;

    public string? Fault { get; set; }

    /// <summary>What the motor throws when it is turned on.</summary>
    public Exception? MotorFault { get; set; }

    public bool IsOn { get; private set; }

    public Outcome Outcome { get; }

    public Tally Tally => _tally.Tally;

    public OwnersChoices Choices => _choices.Choices;

    public SimulatedThermometer Thermometer => (SimulatedThermometer)Get<IThermometer>();

    public SimulatedSupplyMonitor Supply => (SimulatedSupplyMonitor)Get<ISupplyMonitor>();

    public bool IsEnabled => true;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task RunAsync()
    {
        ModelUpdate.AtStart(_host.Services, TextWriter.Null);
        ReaderWorker worker = _host
            .Services.GetServices<IHostedService>()
            .OfType<ReaderWorker>()
            .Single();
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await worker.ExecuteTask!;
        await worker.StopAsync(default);
        foreach ((double at, string text) in Texts)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{at, 8:0.0} s  {text}");
        }
    }

    /// <summary>Whether the camera would deliver a frame now, at the pace it is asked for.</summary>
    public bool WantsFrame(double now)
    {
        double pace = Get<CameraPace>().FramesASecond;
        if (pace == 0 || now - _lastFrame < 1 / pace - 1e-9)
        {
            if (now - _lastBeat >= 1)
            {
                Get<ICameraObserver>().Waited(TimeSpan.FromSeconds(now));
            }
            return false;
        }
        _lastFrame = now;
        Frames++;
        return true;
    }

    /// <summary>The camera is gone, or is there.</summary>
    public void CameraIs(bool gone, double now)
    {
        if (gone != _isGone)
        {
            _isGone = gone;
            ICameraObserver observer = Get<ICameraObserver>();
            Action<CameraTrouble, TimeSpan> tell = gone ? observer.Begun : observer.Ended;
            tell(CameraTrouble.Gone, TimeSpan.FromSeconds(now));
        }
    }

    public void Play(Clip clip)
    {
        Played.Add(clip.Key);
        Heard.Add(clip);
        Heard.RemoveRange(0, Math.Max(0, Heard.Count - 100));
    }

    public void Stop() { }

    public void Set(bool on)
    {
        if (on && MotorFault is not null)
        {
            throw MotorFault;
        }
        if (on && !IsOn)
        {
            Pulses.Add(_simulation.Now);
        }
        IsOn = on;
    }

    public void Begun(Announcement announcement)
    {
        Texts.Add((_simulation.Now, announcement.Text));
        if (announcement.IsOfView)
        {
            Said.Add(announcement.Label);
        }
    }

    public void Ended(Announcement announcement) { }

    public void Notify(ServiceState state)
    {
        if (state.ToString() == "WATCHDOG=1")
        {
            LongestPause = Math.Max(LongestPause, _simulation.Now - _lastBeat);
            _lastBeat = _simulation.Now;
            Beats++;
        }
    }

    public void Dispose() { }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }
        _folder?.Delete(recursive: true);
    }

    /// <summary>A witness that knows no landmark: the script's classifier alone decides.</summary>
    private static Witness Blind(AnswerSet answers) =>
        new(
            new GeometricVerifier(new("", []), answers.PlaceOf),
            new EvidenceFusion(new(Network: 1, Inliers: 0, Own: 0, Scale: 1, Behind: 0, None: 0))
        );
}
