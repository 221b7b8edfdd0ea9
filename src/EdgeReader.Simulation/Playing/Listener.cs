using System.Runtime.CompilerServices;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Replay;
using EdgeReader.Service.Speech;
using EdgeReader.Simulation.People;
using EdgeReader.Simulation.Showing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// All that is around the worker in a simulation: what is said reaches the person, reading a frame
/// takes the time of a small computer, nobody presses a button.
/// </summary>
internal sealed class Listener(
    PresentationCamera camera,
    Person person,
    Prop prop,
    Processor processor,
    Size frame,
    FakeTimeProvider clock
)
    : ISpeaker,
        IVibrationMotor,
        IButtons,
        IReadingObserver,
        IAnnouncementObserver,
        IHostApplicationLifetime
{
    private static readonly TimeSpan StaysAfterAnswer = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan EndsAfterAnswer = TimeSpan.FromSeconds(1.3);

    private static readonly Dictionary<string, Reason> Reasons = Enum.GetValues<Reason>()
        .ToDictionary(PhraseBook.KeyOf);

    public List<(string Key, double Seconds)> Answers { get; } = [];

    public List<(Reason Reason, double Seconds, bool IsTrue)> Hints { get; } = [];

    public int Frames { get; private set; }

    public CancellationToken ApplicationStarted => default;

    public CancellationToken ApplicationStopping => default;

    public CancellationToken ApplicationStopped => default;

    private double Seconds => (camera.Now - Person.Comes).TotalSeconds;

    public void Seen(Reading reading)
    {
        Frames++;
        double seconds =
            reading.Network.Looks * processor.LookSeconds
            + (reading.Found is null ? 0 : processor.WitnessSeconds);
        clock.Pass(TimeSpan.FromSeconds(seconds));
    }

    public void Begun(Announcement announcement)
    {
        if (!Reasons.TryGetValue(announcement.Label, out Reason reason))
        {
            Answers.Add((announcement.Label, Seconds));
            person.Leave(camera.Now + StaysAfterAnswer);
            TimeSpan ends = camera.Now + EndsAfterAnswer;
            camera.Ends = ends < camera.Ends ? ends : camera.Ends;
            return;
        }
        bool isTrue =
            prop.Front is not null
            && Truth.Holds(reason, camera.View!, person.Backlight, frame, prop.Ratio);
        Hints.Add((reason, Seconds, isTrue));
        person.Hear(reason, camera.Now);
    }

    public void Ended(Announcement announcement) { }

    public void Play(Clip clip) { }

    public void Stop() { }

    public bool IsOn { get; private set; }

    public void Set(bool on) => IsOn = on;

    public async IAsyncEnumerable<Press> ReadPressesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await Task.CompletedTask;
        yield break;
    }

    public void StopApplication() { }

    public void Dispose() { }
}
