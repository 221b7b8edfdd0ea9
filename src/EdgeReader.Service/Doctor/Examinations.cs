using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Recognition.Models;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Care;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using OpenCvSharp;
using static System.FormattableString;

namespace EdgeReader.Service.Doctor;

/// <summary>What is tried, in this order: the ears first, then the eyes, then the rest.</summary>
/// <param name="parts">All parts, each made when it is first asked for.</param>
internal sealed class Examinations(IServiceProvider parts) : IDisposable
{
    // A log, a count and settings take some kilobytes; an update needs room for a model.
    private const double LeastFreeMegabytes = 100;
    private const int EarliestYear = 2026;

    private readonly CameraExamination _camera = new(parts);

    /// <summary>All of them.</summary>
    public IEnumerable<Examination> All =>
        [
            Sound,
            new(Phrase.DoctorClips, () => Clips(parts.Need<Languages>().Codes)),
            new(Phrase.DoctorMotor, MotorAsync),
            new(Phrase.DoctorModel, Model),
            new(Phrase.DoctorCamera, _camera.TryAsync),
            new(Phrase.DoctorLight, new LightExamination(parts, _camera).TryAsync),
            new(Phrase.DoctorButtons, new ButtonExamination(parts).TryAsync),
            new(Phrase.DoctorGauge, Gauge),
            new(Phrase.DoctorTemperature, Temperature),
            new(Phrase.DoctorDisk, Disk),
            new(Phrase.DoctorClock, Clock),
        ];

    /// <summary>Whether there is sound.</summary>
    public Examination Sound => new(Phrase.DoctorSpeaker, Speaker);

    /// <summary>Whether the motor can be had; it isn't moved.</summary>
    public Examination Motor =>
        new(Phrase.DoctorMotor, () => Opens<HapticPlayer>(parts.Options<HapticsOptions>().Driver));

    /// <summary>
    /// What else has to work for a reader to start, tried without a press and without a word. The
    /// network comes last: a processor that can't run it ends the process.
    /// </summary>
    /// <param name="language">The language whose clips it needs.</param>
    public IEnumerable<Examination> ToStart(string language) =>
        [
            new(
                Phrase.DoctorButtons,
                () => Opens<IButtons>(parts.Options<ButtonsOptions>().Driver)
            ),
            new(Phrase.DoctorCamera, _camera.TryAsync),
            new(Phrase.DoctorClips, () => Clips([language])),
            new(Phrase.DoctorGauge, Gauge),
            new(Phrase.DoctorModel, Model),
        ];

    /// <inheritdoc/>
    public void Dispose() => _camera.Dispose();

    private (Health, string) Opens<T>(string driver)
        where T : notnull
    {
        parts.Need<T>();
        return (Health.Works, $"Driver {driver}.");
    }

    private (Health, string) Speaker() =>
        parts.Need<ISpeaker>().Fault is { } fault
            ? (Health.Fails, fault)
            : (Health.Works, $"Driver {parts.Options<SpeakerOptions>().Driver}.");

    private (Health, string) Clips(IReadOnlyList<string> codes)
    {
        foreach (string code in codes)
        {
            parts.Need<Languages>().Load(code);
        }
        return codes.Count > 0
            ? (Health.Works, $"All clips of {string.Join(", ", codes)}.")
            : (Health.Fails, "There are no spoken clips: render them with make clips.");
    }

    private async Task<(Health, string)> MotorAsync(CancellationToken stopping)
    {
        HapticPlayer player = parts.Need<HapticPlayer>();
        HapticPattern pattern = ReasonPatterns.Of(Signal.Fault);
        player.Play(pattern, () => { });
        await parts.Need<TimeProvider>().WaitAsync(pattern.Duration, stopping);
        return player.Fault is { } fault
            ? (Health.Fails, fault.Message)
            : (
                Health.Works,
                $"{Whereabouts.Of(parts.Options<HapticsOptions>())} One very long pulse was given."
            );
    }

    private (Health, string) Model()
    {
        ModelBundle bundle = parts.Need<ModelBundle>();
        // So that a processor that can't run it shows here.
        parts.Need<IClassifier>().DemandSeesNothing(bundle.Manifest.Id);
        return (Health.Works, $"{bundle.Manifest.Id}: {bundle.Manifest.Labels.Count} labels.");
    }

    private (Health, string) Gauge()
    {
        IFuelGauge gauge = parts.Need<IFuelGauge>();
        if (gauge is NoFuelGauge)
        {
            return (Health.Missing, "Power:Driver is none: nobody knows what is in the battery.");
        }
        Charge? charge = gauge.Read();
        return charge is null
            ? (
                Health.Fails,
                "It doesn't answer, or says what can't be: check its wires and Power:Address."
            )
            : (Health.Works, Invariant($"{charge.Percent:0} %, {charge.Volts:0.00} V a cell."));
    }

    private (Health, string) Temperature()
    {
        double? celsius = parts.Need<IThermometer>().ReadCelsius();
        return celsius is not { } degrees
                ? (Health.Missing, "This board doesn't tell: heat slows nothing down.")
            : degrees < parts.Options<CareOptions>().HotCelsius
                ? (Health.Works, Invariant($"{degrees:0} °C."))
            : (Health.Fails, Invariant($"{degrees:0} °C: let it cool, and let air to it."));
    }

    private (Health, string) Disk()
    {
        StateFolder folder = parts.Need<StateFolder>();
        if (folder.Fault is { } fault)
        {
            return (Health.Fails, fault);
        }
        double free = new DriveInfo(folder.FullPath).AvailableFreeSpace / 1e6;
        return free >= LeastFreeMegabytes
            ? (Health.Works, Invariant($"{free:0} MB are free at {folder.FullPath}."))
            : (
                Health.Fails,
                Invariant(
                    $"Only {free:0} MB are free at {folder.FullPath}: remove what isn't needed."
                )
            );
    }

    private static (Health, string) Clock()
    {
        int year = TimeProvider.System.GetUtcNow().Year;
        return year >= EarliestYear
            ? (Health.Works, $"It is {year}.")
            : (
                Health.Missing,
                $"It is {year} for it, as it has no battery of its own. Only the dates of files "
                    + "depend on it."
            );
    }
}
