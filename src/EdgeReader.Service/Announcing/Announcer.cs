using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Speech;

namespace EdgeReader.Service.Announcing;

/// <summary>
/// Speaks and vibrates decisions, together and at once: a new one replaces the one that plays,
/// nothing is queued behind the present. Safe to call from several threads.
/// </summary>
public sealed class Announcer(
    ClipLibrary clips,
    ISpeaker speaker,
    HapticPlayer haptics,
    IEnumerable<IAnnouncementObserver> observers,
    IPresentationTimeline? timeline = null
)
{
    private readonly IAnnouncementObserver[] _observers = [.. observers];
    private readonly Lock _lock = new();
    private (Announcement Announcement, HapticPattern Pattern)? _last;
    private TimeSpan _answerEnds = TimeSpan.MinValue;

    /// <summary>Whether a value is being said or felt: a hint must wait until it is over.</summary>
    /// <param name="at">Now, on the camera's time axis.</param>
    public bool IsSayingAnswer(TimeSpan at) => at < _answerEnds;

    /// <summary>Tells a decision, if there is something to tell.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="at">When, on the camera's time axis.</param>
    public void Tell(Decision decision, TimeSpan at)
    {
        switch (decision)
        {
            case Decision.Say(Answer answer, _, TimeSpan since):
                Denomination money = answer.Denomination;
                HapticPattern ordinal = HapticPattern.Ordinal(money.Pulses);
                TimeSpan spoken = clips[answer.Key].Duration;
                _answerEnds = at + (spoken > ordinal.Duration ? spoken : ordinal.Duration);
                Play(
                    new(
                        at,
                        answer.Key,
                        money.Value,
                        answer.IsPractice,
                        clips[answer.Key].Text,
                        money.Pulses,
                        AnswerTime(at, since)
                    ),
                    ordinal
                );
                break;
            case Decision.Explain(Reason reason, TimeSpan since):
                string key = PhraseBook.KeyOf(reason);
                HapticPattern pattern = ReasonPatterns.Of(reason);
                Play(
                    new(
                        at,
                        key,
                        Value: null,
                        IsPractice: false,
                        clips[key].Text,
                        pattern.Pulses.Count,
                        AnswerTime(at, since)
                    ),
                    pattern
                );
                break;
        }
    }

    /// <summary>Plays the last announcement again, if there is one.</summary>
    public void Repeat()
    {
        lock (_lock)
        {
            if (_last is var (announcement, pattern))
            {
                Play(announcement with { IsRepeat = true }, pattern);
            }
        }
    }

    /// <summary>Silence, and the motor off, when this returns.</summary>
    public void Stop()
    {
        haptics.Stop();
        speaker.Stop();
    }

    private TimeSpan AnswerTime(TimeSpan at, TimeSpan since) =>
        at - (timeline?.EnteredAt(at) ?? since);

    private void Play(Announcement announcement, HapticPattern pattern)
    {
        lock (_lock)
        {
            // Ends the one before, so that its observers hear of its end before the next begins.
            haptics.Stop();
            _last = (announcement, pattern);
            speaker.Play(clips[announcement.Label]);
            foreach (IAnnouncementObserver observer in _observers)
            {
                observer.Begun(announcement);
            }
            haptics.Play(pattern, () => End(announcement));
        }
    }

    private void End(Announcement announcement)
    {
        foreach (IAnnouncementObserver observer in _observers)
        {
            observer.Ended(announcement);
        }
    }
}
