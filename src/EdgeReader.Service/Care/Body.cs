using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Devices.Speaker;
using EdgeReader.Service.Counting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;
using EdgeReader.Service.Updates;

namespace EdgeReader.Service.Care;

/// <summary>The reader's parts, and what of them has changed for the worse or for the better.</summary>
/// <param name="gauge">The battery's; stays the caller's, as all of them.</param>
/// <param name="supply">The power supply's.</param>
/// <param name="thermometer">The processor's.</param>
/// <param name="speaker">The loudspeaker.</param>
/// <param name="haptics">The motor's player.</param>
/// <param name="lamp">What steers the lamp.</param>
/// <param name="choices">What is kept of the owner's choices.</param>
/// <param name="tally">What is kept of the count.</param>
/// <param name="run">How the run before this one ended.</param>
/// <param name="update">What became of a new model.</param>
public sealed class Body(
    IFuelGauge gauge,
    ISupplyMonitor supply,
    IThermometer thermometer,
    ISpeaker speaker,
    HapticPlayer haptics,
    Lamplighter lamp,
    OwnersChoicesFile choices,
    TallyJournal tally,
    RunMark run,
    UpdateNews update
)
{
    private bool _isMute;
    private bool _isNumb;
    private bool _isUnlit;
    private bool _isForgetful;

    /// <summary>Battery, supply and heat.</summary>
    public Vitals Vitals => Vitals.Read(gauge, supply, thermometer);

    /// <summary>The reader runs from now on.</summary>
    public void Begin() => run.Begin();

    /// <summary>What is to be said when the reader starts.</summary>
    public IEnumerable<Notice> AtStart()
    {
        if (run.IsAfterFailure)
        {
            yield return Notice.Fault(Topic.Program, Phrase.Restarted);
        }
        if (choices.WereDamaged)
        {
            yield return Notice.Fault(Topic.Memory, Phrase.SettingsDamaged);
        }
        else if (tally.IsDamaged)
        {
            yield return Notice.Fault(Topic.Memory, Phrase.CountDamaged);
        }
        if (update.IsInstalled)
        {
            yield return Notice.Good(Topic.Model, Phrase.ModelInstalled);
        }
        else if (update.IsRefused)
        {
            yield return Notice.Fault(Topic.Model, Phrase.ModelRefused);
        }
    }

    /// <summary>What has changed since it was asked last.</summary>
    public IEnumerable<Notice> Changes()
    {
        if (Turned(ref _isMute, speaker.Fault is not null))
        {
            // Nobody hears that it is gone: it is felt.
            yield return _isMute
                ? Notice.Fault(Topic.Sound, Sentence.Of(Phrase.DoctorSpeaker).Then(Phrase.Fails))
                : Notice.Good(Topic.Sound, Phrase.SoundBack);
        }
        if (Turned(ref _isNumb, haptics.Fault is not null) && _isNumb)
        {
            yield return Notice.Fault(Topic.Motor, Phrase.MotorFault);
        }
        if (Turned(ref _isUnlit, lamp.Fault is not null) && _isUnlit)
        {
            yield return Notice.Fault(
                Topic.Light,
                Sentence.Of(Phrase.DoctorLight).Then(Phrase.Fails)
            );
        }
        if (Turned(ref _isForgetful, choices.NotKept is not null || tally.NotKept is not null))
        {
            if (_isForgetful)
            {
                yield return Notice.Fault(Topic.Memory, Phrase.DiskFull);
            }
        }
    }

    private static bool Turned(ref bool state, bool now)
    {
        bool isNews = state != now;
        state = now;
        return isNews;
    }
}
