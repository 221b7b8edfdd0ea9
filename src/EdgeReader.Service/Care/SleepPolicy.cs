namespace EdgeReader.Service.Care;

/// <summary>How awake the reader is.</summary>
public enum Wakefulness
{
    /// <summary>It reads every frame that it can.</summary>
    Awake,

    /// <summary>It looks at a few frames a second, whether anything moved.</summary>
    Dozing,

    /// <summary>Its camera is off: only a press wakes it.</summary>
    Asleep,
}

/// <summary>
/// When the reader dozes and sleeps, and what wakes it. Pure: times are values that never fall.
/// It wakes at once, at a press or at the first frame that differs, and falls asleep only in
/// <see cref="Rest"/>, a whole <see cref="CareOptions.DozeSeconds"/> after it woke.
/// </summary>
/// <param name="options">Times, and what counts as movement.</param>
public sealed class SleepPolicy(CareOptions options)
{
    private readonly TimeSpan _doze = TimeSpan.FromSeconds(options.DozeSeconds);
    private readonly TimeSpan _off = TimeSpan.FromMinutes(options.CameraOffMinutes);
    private TimeSpan? _active;
    private bool _isWaiting;

    /// <summary>How awake it is.</summary>
    public Wakefulness Wakefulness { get; private set; }

    /// <summary>A button was pressed.</summary>
    /// <returns>What to tell: that it is waking, where the camera must be opened first.</returns>
    public CareNotice? Press(TimeSpan now)
    {
        bool wasAsleep = Wakefulness == Wakefulness.Asleep;
        Wake(now);
        return wasAsleep ? CareNotice.Waking : null;
    }

    /// <summary>A frame was seen, read or not.</summary>
    /// <param name="alikeness">
    /// To the frame that was looked at before, 0…1, as
    /// <see cref="Recognition.Imaging.FrameComparer"/> tells it.
    /// </param>
    /// <param name="now">When.</param>
    /// <returns>What to tell: that the camera, which was off, sees again.</returns>
    public CareNotice? See(double alikeness, TimeSpan now)
    {
        if (Wakefulness == Wakefulness.Asleep)
        {
            return null; // what a camera that is being closed still delivers
        }
        if (!(alikeness >= options.StillAlikeness))
        {
            Wake(now);
        }
        bool isBack = _isWaiting;
        _isWaiting = false;
        return isBack ? CareNotice.SeesAgain : null;
    }

    /// <summary>Time passes; to be called once in a second or two.</summary>
    /// <param name="isBusy">
    /// Whether something is said, a note is held, or practice or settings go on.
    /// </param>
    /// <param name="now">When.</param>
    public void Rest(bool isBusy, TimeSpan now)
    {
        if (isBusy || _active is null)
        {
            Wake(now);
            return;
        }
        TimeSpan idle = now - _active.Value;
        Wakefulness =
            idle >= _off ? Wakefulness.Asleep
            : idle >= _doze ? Wakefulness.Dozing
            : Wakefulness;
        _isWaiting &= Wakefulness != Wakefulness.Asleep;
    }

    private void Wake(TimeSpan now)
    {
        _isWaiting |= Wakefulness == Wakefulness.Asleep;
        (Wakefulness, _active) = (Wakefulness.Awake, now);
    }
}
