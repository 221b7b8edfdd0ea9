using EdgeReader.Devices.Speaker.Alsa;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Speaker;

/// <summary>
/// The loudspeaker, or the earphone while it is there, through ALSA. The stream is always open and
/// is fed with silence while nothing plays. A clip is heard within 40 ms, whole or broken off; while
/// there is no device it isn't heard at all, not even when the device is back.
/// </summary>
public sealed class AlsaSpeaker : ISpeaker
{
    private const long NotInATurn = long.MinValue;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly NowPlaying _now;
    private readonly SoundOutput _output;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private volatile bool _closing;
    private long _turnBegan = NotInATurn;

    private AlsaSpeaker(NowPlaying now, SoundOutput output, TimeProvider time)
    {
        (_now, _output, _time) = (now, output, time);
        // Set for one day by whoever opens: .NET starts the thread of all its timers when the first
        // one is set, and it must not inherit the priority of the loudspeaker's.
        _timer = time.CreateTimer(
            _ => _wake.Set(),
            null,
            TimeSpan.FromDays(1),
            Timeout.InfiniteTimeSpan
        );
        _thread = new Thread(Run) { IsBackground = true, Name = "speaker" };
    }

    /// <summary>
    /// Null while there is sound; otherwise why there is none and what to do, in a sentence. A
    /// device that is unplugged is noticed within a turn of 10 ms, one that hangs after a second;
    /// it is tried again after 0.25, 0.5, 1, 2, 4, then every 5 s.
    /// </summary>
    public string? Fault =>
        _output.Fault
        ?? (
            Hangs
                ? $"The loudspeaker {_output.Device} hangs: unplug it and plug it in again, or "
                    + "start the reader again."
                : null
        );

    /// <summary>The ALSA name of the device that plays; null while none does.</summary>
    public string? Device => _output.Device;

    private bool Hangs =>
        Interlocked.Read(ref _turnBegan) is var began and not NotInATurn
        && _time.GetElapsedTime(began) > Patience;

    /// <summary>Opens the earphone, or else the loudspeaker, and begins to feed it.</summary>
    /// <param name="options">Which devices.</param>
    /// <param name="time">The clock of pauses; the sound itself goes by the device's clock.</param>
    /// <exception cref="ReaderException">Neither can be opened, or libasound is missing.</exception>
    public static AlsaSpeaker Open(SpeakerOptions options, TimeProvider time) =>
        Open(options, AlsaPcm.TryOpen, time);

    /// <inheritdoc cref="Open(SpeakerOptions, TimeProvider)"/>
    internal static AlsaSpeaker Open(SpeakerOptions options, OpenPcm open, TimeProvider time)
    {
        string[] devices =
            options.Earphone.Length > 0 ? [options.Earphone, options.Device] : [options.Device];
        NowPlaying now = new(time);
        SoundOutput output = new(devices, open, now, time);
        try
        {
            output.Turn();
        }
        catch (DllNotFoundException problem)
        {
            throw new ReaderException(
                $"The sound library {LibAsound.Library} is missing: install Debian's package "
                    + "libasound2t64, which is libasound2 on Debian 12.",
                problem
            );
        }
        if (output.Fault is { } fault)
        {
            throw new ReaderException(fault); // nothing is open
        }
        AlsaSpeaker speaker = new(now, output, time);
        speaker._thread.Start();
        return speaker;
    }

    /// <inheritdoc/>
    public void Play(Clip clip) => _now.Start(clip);

    /// <inheritdoc/>
    public void Stop() => _now.Stop();

    /// <summary>Drops what plays and closes the device.</summary>
    public void Dispose()
    {
        if (_closing)
        {
            return;
        }
        _closing = true;
        _wake.Set();
        // A driver that hangs must not hang the shutdown: the thread ends with the process.
        if (_thread.Join(TimeSpan.FromMilliseconds(300)))
        {
            _timer.Dispose();
            _wake.Dispose();
        }
    }

    private void Run()
    {
        SoundPriority.TryRaise();
        using (_output)
        {
            while (!_closing)
            {
                Interlocked.Exchange(ref _turnBegan, _time.GetTimestamp());
                TimeSpan pause = _output.Turn();
                Interlocked.Exchange(ref _turnBegan, NotInATurn);
                if (pause > TimeSpan.Zero)
                {
                    _timer.Change(pause, Timeout.InfiniteTimeSpan);
                    _wake.WaitOne();
                }
            }
        }
    }
}
