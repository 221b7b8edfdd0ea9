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
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// All that is around the worker in a simulation: what is said reaches the person, reading a frame
/// takes the time of a small computer, nobody presses a button.
/// </summary>
internal sealed class Listener(Scenery scenery)
    : ISpeaker,
        IVibrationMotor,
        IButtons,
        IReadingObserver,
        IAnnouncementObserver
{
    private static readonly TimeSpan StaysAfterAnswer = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan EndsAfterAnswer = TimeSpan.FromSeconds(1.3);

    private static readonly Dictionary<string, Reason> Reasons = Enum.GetValues<Reason>()
        .ToDictionary(PhraseBook.KeyOf);

    public List<(string Key, double Seconds)> Answers { get; } = [];

    public List<(Reason Reason, double Seconds, bool IsTrue)> Hints { get; } = [];

    public int Frames { get; private set; }

    public FakeTimeProvider Clock => scenery.Clock;

    private double Seconds => (Camera.Now - Person.Comes).TotalSeconds;

    private PresentationCamera Camera => scenery.Camera;

    public void Seen(Reading reading)
    {
        Frames++;
        double seconds =
            reading.Network.Looks * scenery.Given.Processor.LookSeconds
            + (reading.Found is null ? 0 : scenery.Given.Processor.WitnessSeconds);
        scenery.Clock.Pass(TimeSpan.FromSeconds(seconds));
    }

    public void Begun(Announcement announcement)
    {
        if (!announcement.IsOfView)
        {
            return;
        }
        if (!Reasons.TryGetValue(announcement.Label, out Reason reason))
        {
            Answers.Add((announcement.Label, Seconds));
            scenery.Person.Leave(Camera.Now + StaysAfterAnswer);
            TimeSpan ends = Camera.Now + EndsAfterAnswer;
            Camera.Ends = ends < Camera.Ends ? ends : Camera.Ends;
            return;
        }
        bool isTrue = scenery.IsTrue(reason);
        Hints.Add((reason, Seconds, isTrue));
        scenery.Person.Hear(reason, Camera.Now);
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

    public void Dispose() { }
}
