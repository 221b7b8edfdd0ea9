using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Decisions.Guidance;
using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Support;

/// <summary>What somebody does before the camera, for how long.</summary>
internal sealed record Act(string Label, double Seconds, bool IsFrozen = false);

/// <summary>
/// The real worker, vote, announcer and clips on simulated time; a camera and a classifier that
/// follow a script stand in for light and network.
/// </summary>
internal sealed class Simulation
    : ICamera,
        IClassifier,
        ISpeaker,
        IButtons,
        IAnnouncementObserver,
        ISystemdNotifier,
        IHostApplicationLifetime
{
    private readonly Act[] _acts;
    private readonly FakeTimeProvider _clock = new();
    private readonly AnswerSet _answers = new(Clips.Currency, [.. Clips.Currency.Labels]);
    private string _shown = "none";

    public Simulation(params Act[] acts) => _acts = acts;

    public List<string> Said { get; } = [];

    public List<string> Played { get; } = [];

    public Outcome Outcome { get; } = new();

    public int Beats { get; private set; }

    public ConsoleVibrationMotor Motor { get; } = new(TextWriter.Null, "");

    public bool Stopped { get; private set; }

    public Exception? CameraFault { get; init; }

    public Exception? ModelFault { get; init; }

    /// <summary>Between two frames.</summary>
    public double Interval { get; init; } = 0.08;

    /// <summary>What the camera says when a frame of a true time was captured, seconds.</summary>
    public Func<double, double> Stamp { get; init; } = seconds => seconds;

    public int PressAtFrame { get; init; } = -1;

    public bool IsEnabled => true;

    public CancellationToken ApplicationStarted => default;

    public CancellationToken ApplicationStopping => default;

    public CancellationToken ApplicationStopped => default;

    /// <summary>Plays the script to its end.</summary>
    public async Task<Simulation> PlayAsync()
    {
        using HapticPlayer haptics = new(Motor, _clock);
        Announcer announcer = new(
            ClipLibrary.Load(Clips.Folder, Clips.Book("en")),
            this,
            haptics,
            [this]
        );
        _announcer = announcer;
        using FrameReader reader = new(this, Blind);
        using ReaderWorker worker = new(
            this,
            reader,
            // A limit like that of the model that ships.
            new SequentialVote(new(), new(new(), [new(1, 0.02)]), _answers),
            new Guide(new(), new()),
            announcer,
            this,
            [],
            new Heartbeat(this),
            Outcome,
            this,
            Options.Create(new CameraOptions())
        );
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await worker.ExecuteTask!;
        await worker.StopAsync(default);
        return this;
    }

    private Announcer? _announcer;

    /// <summary>A witness that knows no landmark: the script's classifier alone decides.</summary>
    private Witness Blind =>
        new(
            new GeometricVerifier(new("", []), _answers.PlaceOf),
            new EvidenceFusion(new(Network: 1, Inliers: 0, Own: 0, Scale: 1, Behind: 0, None: 0))
        );

    public async IAsyncEnumerable<Frame> ReadFramesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await Task.CompletedTask;
        int number = 0;
        foreach (Act act in _acts)
        {
            _shown = act.Label;
            int frames = (int)
                Math.Round(act.Seconds / Interval, MidpointRounding.ToPositiveInfinity);
            for (int end = number + frames; number < end; number++)
            {
                if (number == PressAtFrame)
                {
                    _announcer!.Repeat();
                }
                Mat pixels = Picture(act.IsFrozen ? 0 : number);
                yield return new Frame(pixels, TimeSpan.FromSeconds(Stamp(number * Interval)));
                _clock.Pass(TimeSpan.FromSeconds(Interval));
            }
        }
        if (CameraFault is not null)
        {
            throw CameraFault;
        }
    }

    /// <summary>No two pictures are alike, as in a hand that trembles.</summary>
    private static Mat Picture(int number)
    {
        Mat pixels = new(24, 32, MatType.CV_8UC3);
        byte[] noise = new byte[pixels.Total() * 3];
        new Random(number).NextBytes(noise);
        pixels.SetArray(MemoryMarshal.Cast<byte, Vec3b>(noise).ToArray());
        return pixels;
    }

    public Sight Classify(Frame frame)
    {
        if (ModelFault is not null && _shown != "none")
        {
            throw ModelFault;
        }
        double[] probabilities = new double[_answers.Count];
        int place = _answers.Answers.ToList().FindIndex(a => a.Key == _shown);
        probabilities[place < 0 ? _answers.None : place] = 1;
        return new(new Prediction(_answers, probabilities));
    }

    public Sight LookAfar(Frame frame, Sight sight) => sight;

    public void Play(Clip clip) => Played.Add(clip.Key);

    public void Stop() { }

    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await Task.CompletedTask;
        yield break;
    }

    public void Begun(Announcement announcement)
    {
        if (!announcement.IsRepeat)
        {
            Said.Add(announcement.Label);
        }
    }

    public void Ended(Announcement announcement) { }

    public void Notify(ServiceState state) => Beats += state.ToString() == "WATCHDOG=1" ? 1 : 0;

    public void StopApplication() => Stopped = true;

    public void Dispose() { }
}
