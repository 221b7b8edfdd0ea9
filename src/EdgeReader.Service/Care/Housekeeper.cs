using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Decisions;
using EdgeReader.Service.Announcing;
using EdgeReader.Service.Conversations;
using EdgeReader.Service.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EdgeReader.Service.Care;

/// <summary>
/// Looks after the reader itself, whether or not frames come: says what is the matter with it as
/// soon as nothing else is said, slows and closes the camera, switches off. All of it happens on a
/// timer of the reader's clock.
/// </summary>
public sealed class Housekeeper(
    Caretaker caretaker,
    Body body,
    NoticeBoard board,
    Conversation conversation,
    Announcer announcer,
    CameraPace pace,
    Lamplighter lamplighter,
    Outcome outcome,
    IHostApplicationLifetime lifetime,
    IOptions<CareOptions> options,
    ReaderClock clock
) : IDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.5);

    private readonly Lock _lock = new();
    private ITimer? _timer;
    private TimeSpan? _feltAt;
    private (Notice Notice, TimeSpan Ends, int Told)? _said;
    private TimeSpan? _offAt;

    /// <summary>Begins, once.</summary>
    public void Begin()
    {
        body.Begin();
        Post(body.AtStart());
        _timer = clock.Every(Turn, Look);
    }

    /// <summary>Whether a frame that was looked at is worth reading.</summary>
    /// <param name="glance">What was seen of it.</param>
    public bool IsWorthReading(Glance glance)
    {
        double alikeness = lamplighter.IsSettling ? 1 : glance.Alikeness;
        Post(caretaker.See(alikeness, clock.Now));
        return Follow().ReadsUnchangedViews || glance.Alikeness < options.Value.StillAlikeness;
    }

    /// <summary>A button was pressed: whatever it means, the reader wakes.</summary>
    public void Wake()
    {
        Post(caretaker.Press(clock.Now));
        Follow();
    }

    /// <summary>Whether the goodbye is being said: it is the last word.</summary>
    public bool IsGoingOff { get; private set; }

    /// <summary>Switches the reader off when the goodbye was said.</summary>
    /// <param name="lasts">How long that takes.</param>
    public void SwitchOff(TimeSpan lasts)
    {
        IsGoingOff = true;
        _offAt = clock.Now + lasts;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        // A turn that takes longer than the time to the next one is not met by it.
        if (!_lock.TryEnter())
        {
            return;
        }
        try
        {
            TimeSpan now = clock.Now;
            if (now >= _offAt)
            {
                outcome.IsSwitchedOff = true;
                lifetime.StopApplication();
                return;
            }
            Feel(now);
            Post(body.Changes());
            Follow();
            Say(now);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void Feel(TimeSpan now)
    {
        if (now - _feltAt < TimeSpan.FromSeconds(options.Value.ReadEverySeconds))
        {
            return;
        }
        _feltAt = now;
        bool isBusy = conversation.IsBusy || (announcer.IsBusy && !(now < _said?.Ends));
        foreach (CareNotice notice in caretaker.Feel(body.Vitals, isBusy, now))
        {
            Post(notice);
        }
        if (caretaker.IsShutdownDue)
        {
            // Also if nobody hears why: a value or a press may come between again and again.
            _offAt ??= now + NoticeBoard.Stale;
        }
    }

    private void Say(TimeSpan now)
    {
        if (_said is var (said, ends, told) && now >= ends)
        {
            // A value or a press has cut it off: it is said once more.
            if (announcer.Told != told)
            {
                board.Return(said, now);
            }
            _said = null;
        }
        if (conversation.Pass(now) is { } left)
        {
            announcer.Say(left);
        }
        else if (!announcer.IsBusy && board.Take(now) is { } notice)
        {
            TimeSpan lasts = announcer.Say(notice.Reply);
            _said = (notice, now + lasts, announcer.Told);
            if (notice.SwitchesOff)
            {
                SwitchOff(lasts);
            }
        }
    }

    private Pace Follow()
    {
        Pace wanted = caretaker.Pace;
        pace.FramesASecond = wanted.IsCameraOn ? wanted.FramesASecond : 0;
        if (!wanted.IsCameraOn)
        {
            lamplighter.Rest();
        }
        return wanted;
    }

    private void Post(CareNotice? care) => Post(care is { } c ? Notice.Of(c) : null);

    private void Post(IEnumerable<Notice> notices)
    {
        foreach (Notice notice in notices)
        {
            Post(notice);
        }
    }

    private void Post(Notice? notice)
    {
        if (notice is not null)
        {
            board.Post(notice, clock.Now);
        }
    }
}
