namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// Keeps one stream fed, with what plays or with silence: an amplifier on I2S pops when its clock
/// stops. Never more than <see cref="Ahead"/> is queued, so that what is started is heard at most
/// so much later: 39.9 ms. For one thread; owns the stream.
/// </summary>
/// <param name="pcm">The stream, prepared and empty.</param>
/// <param name="now">What plays.</param>
/// <param name="time">The clock for a device that has none.</param>
internal sealed class PcmFeed(IPcm pcm, NowPlaying now, TimeProvider time) : IDisposable
{
    /// <summary>Samples of a period: 10 ms, how often the queue is filled up.</summary>
    public const int Period = Clip.SampleRate / 100;

    /// <summary>
    /// Samples queued at most. Three of four periods are what a busy computer may be late by
    /// before the queue runs empty; the first 50 ms of an announcement allow no more than five.
    /// </summary>
    public const int Ahead = 4 * Period;

    // In a row, without a sample played between: then it isn't a busy computer.
    private const int MostRecoveries = 20;

    private static readonly TimeSpan PeriodTime = TimeSpan.FromMilliseconds(10);

    // A device that runs takes a period every 10 ms.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly short[] _block = new short[Ahead];
    private bool _takesAtOnce;
    private long _began;
    private long _written;
    private int _silence; // samples since the last of a clip
    private long _tookAt;
    private int _recoveries;

    /// <summary>How long the caller is to wait by the clock before the next turn.</summary>
    public TimeSpan Pause { get; private set; }

    /// <summary>Whether the device has taken anything beyond what filled its queue.</summary>
    public bool HasPlayed { get; private set; }

    /// <summary>Whether nothing is being said, nor queued to be.</summary>
    public bool IsSilent => now.IsSilent && _silence >= Ahead;

    /// <summary>Fills the empty queue and starts the stream.</summary>
    /// <returns>Negative if it can't be started.</returns>
    public int Begin()
    {
        _takesAtOnce = false;
        _written = 0;
        int taken = Fill();
        if (taken < 0)
        {
            return taken;
        }
        // ALSA's null and file plugins have neither a queue nor a clock, and are always ready.
        _takesAtOnce = taken > 0 && pcm.Queued() == 0;
        _began = _tookAt = time.GetTimestamp();
        return pcm.Start();
    }

    /// <summary>Waits for room, at most a period, and fills the queue up.</summary>
    /// <returns>Negative if the stream must be given up.</returns>
    public int Turn()
    {
        int ready = _takesAtOnce ? 0 : pcm.Wait(PeriodTime);
        int taken = ready < 0 ? ready : Fill();
        // Ready, and yet no room: asked again at once, it would say the same.
        Pause = _takesAtOnce || (ready > 0 && taken == 0) ? PeriodTime : TimeSpan.Zero;
        switch (taken)
        {
            case PcmError.Underrun or PcmError.Suspended:
                return Recover(taken);
            case > 0:
                (_tookAt, _recoveries, HasPlayed) = (time.GetTimestamp(), 0, true);
                return 0;
            case 0 when time.GetElapsedTime(_tookAt) > Patience:
                return PcmError.Broken;
            default:
                return taken;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => pcm.Dispose();

    private int Fill()
    {
        int queued = _takesAtOnce ? QueuedByClock() : pcm.Queued();
        int room = Math.Min(Ahead, pcm.Buffer) - queued;
        if (queued < 0 || room <= 0)
        {
            return Math.Min(queued, 0);
        }
        Span<short> block = _block.AsSpan(0, room);
        ClipReading? clip = now.Compose(block);
        int taken = pcm.Write(block);
        if (taken > 0)
        {
            clip?.Advance(taken);
            _written += taken;
            _silence = clip is null ? Math.Min(_silence + taken, Ahead) : 0;
        }
        return taken;
    }

    // What a device with a clock would have queued.
    private int QueuedByClock()
    {
        long played = (long)(time.GetElapsedTime(_began).TotalSeconds * Clip.SampleRate);
        _written = Math.Max(_written, played);
        return (int)(_written - played);
    }

    // Preparing is what ends a suspend too, on all hardware: few can resume where they stopped.
    private int Recover(int error)
    {
        if (error == PcmError.Suspended)
        {
            now.BreakOff();
        }
        if (++_recoveries > MostRecoveries)
        {
            return error;
        }
        int prepared = pcm.Prepare();
        return prepared < 0 ? prepared : Begin();
    }
}
