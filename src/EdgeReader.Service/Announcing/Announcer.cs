using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Speaker;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Recognition.Money;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Hosting;
using EdgeReader.Service.Speech;
using EdgeReader.Service.State;

namespace EdgeReader.Service.Announcing;

/// <summary>
/// Speaks and vibrates, together and at once: what is new replaces what plays, nothing is queued
/// behind the present. Safe to call from several threads.
/// </summary>
/// <param name="voice">Makes clips of sentences.</param>
/// <param name="speaker">Plays them; stays the caller's.</param>
/// <param name="haptics">Plays patterns; stays the caller's.</param>
/// <param name="choices">How the owner wants to be told.</param>
/// <param name="clock">The reader's.</param>
/// <param name="observers">Are told of it.</param>
/// <param name="timeline">What a simulated camera truly shows; null for a real one.</param>
public sealed class Announcer(
    Voice voice,
    ISpeaker speaker,
    HapticPlayer haptics,
    Func<OwnersChoices> choices,
    ReaderClock clock,
    IEnumerable<IAnnouncementObserver> observers,
    IPresentationTimeline? timeline = null
)
{
    private readonly IAnnouncementObserver[] _observers = [.. observers];
    private readonly Lock _lock = new();
    private TimeSpan _ends = TimeSpan.MinValue;

    /// <summary>
    /// Whether a value or an answer to a press is being said or felt: a hint waits until it is over.
    /// </summary>
    public bool IsBusy => clock.Now < _ends;

    /// <summary>How many things were told so far: whether another one came between.</summary>
    public int Told { get; private set; }

    /// <summary>Tells what was decided about a view.</summary>
    /// <param name="reply">What is said and felt.</param>
    /// <param name="decision">A value or a reason.</param>
    /// <param name="at">When, on the camera's time axis.</param>
    public void Tell(Reply reply, Decision decision, TimeSpan at)
    {
        (string label, Answer? answer, TimeSpan since) = decision switch
        {
            Decision.Say say => (say.Answer.Key, say.Answer, say.SeenSince),
            Decision.Explain explain => (
                PhraseBook.KeyOf(explain.Reason),
                default(Answer),
                explain.SeenSince
            ),
            _ => throw new ArgumentException("There is nothing to tell.", nameof(decision)),
        };
        Clip clip = voice.Of(reply.Said);
        Announcement announcement = new(
            at,
            label,
            answer?.Denomination.Value,
            answer?.IsPractice == true,
            clip.Text,
            reply.Felt.Pulses.Count,
            AnswerTime: at - (timeline?.EnteredAt(at) ?? since)
        );
        AnswerOutput output = choices().Output;
        Play(
            announcement,
            output == AnswerOutput.Vibration ? null : clip,
            output == AnswerOutput.Speech ? null : reply,
            holdsOff: answer is not null
        );
    }

    /// <summary>
    /// Answers a press, or says something about the reader itself: always aloud, as little of it
    /// can be felt.
    /// </summary>
    /// <param name="reply">What is said and felt.</param>
    /// <returns>How long it takes.</returns>
    public TimeSpan Say(Reply reply)
    {
        Clip clip = voice.Of(reply.Said);
        int pulses = reply.Felt.Pulses.Count;
        Announcement said = new(clock.Now, reply.Said.Key, null, false, clip.Text, pulses, null);
        return Play(said, clip, reply, holdsOff: true);
    }

    /// <summary>Silence, and the motor off, when this returns.</summary>
    public void Stop()
    {
        haptics.Stop();
        speaker.Stop();
    }

    private TimeSpan Play(Announcement announcement, Clip? clip, Reply? felt, bool holdsOff)
    {
        TimeSpan spoken = clip?.Duration ?? TimeSpan.Zero;
        HapticPattern pattern = felt is { IsFeltAfterwards: true }
            ? felt.Felt.After(spoken)
            : felt?.Felt ?? HapticPattern.Nothing;
        TimeSpan lasts = spoken > pattern.Duration ? spoken : pattern.Duration;
        lock (_lock)
        {
            Told++;
            // Ends the one before, so that its observers hear of its end before the next begins.
            haptics.Stop();
            _ends = holdsOff ? clock.Now + lasts : _ends;
            if (clip is null)
            {
                speaker.Stop();
            }
            else
            {
                speaker.Play(clip);
            }
            foreach (IAnnouncementObserver observer in _observers)
            {
                observer.Begun(announcement);
            }
            haptics.Play(pattern, () => End(announcement));
        }
        return lasts;
    }

    private void End(Announcement announcement)
    {
        foreach (IAnnouncementObserver observer in _observers)
        {
            observer.Ended(announcement);
        }
    }
}
