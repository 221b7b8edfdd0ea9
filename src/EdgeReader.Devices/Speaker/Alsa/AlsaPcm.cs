namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>A stream of libasound.</summary>
internal sealed class AlsaPcm : IPcm
{
    private readonly PcmHandle _pcm;

    private AlsaPcm(PcmHandle pcm, int buffer) => (_pcm, Buffer) = (pcm, buffer);

    /// <inheritdoc/>
    public int Buffer { get; }

    /// <summary>
    /// Opens a device with a buffer of <see cref="PcmFeed.Ahead"/> and periods of a quarter of
    /// that, if it can have them. One that another program holds is refused, not waited for.
    /// </summary>
    /// <inheritdoc cref="OpenPcm"/>
    public static IPcm? TryOpen(string device, out int error)
    {
        LibAsound.BeQuiet();
        error = LibAsound.Open(
            out PcmHandle pcm,
            device,
            LibAsound.Playback,
            LibAsound.NonBlocking
        );
        if (error >= 0)
        {
            error = Configure(pcm, out int buffer);
            if (error >= 0)
            {
                return new AlsaPcm(pcm, buffer);
            }
        }
        pcm.Dispose();
        _ = LibAsound.ForgetConfiguration();
        return null;
    }

    /// <inheritdoc/>
    public int Queued()
    {
        int room = (int)LibAsound.Room(_pcm);
        return room < 0 ? room : Buffer - room;
    }

    /// <inheritdoc/>
    public int Write(ReadOnlySpan<short> samples) =>
        NothingIf((int)LibAsound.Write(_pcm, samples, (nuint)samples.Length));

    /// <inheritdoc/>
    public int Start() => LibAsound.State(_pcm) == LibAsound.Prepared ? LibAsound.Start(_pcm) : 0;

    /// <inheritdoc/>
    public int Prepare() => LibAsound.Prepare(_pcm);

    /// <inheritdoc/>
    public int Wait(TimeSpan atMost) =>
        NothingIf(LibAsound.Wait(_pcm, (int)Math.Ceiling(atMost.TotalMilliseconds)));

    /// <inheritdoc/>
    public void Dispose() => _pcm.Dispose();

    private static int Configure(PcmHandle pcm, out int buffer)
    {
        buffer = 0;
        int error = LibAsound.SetParameters(
            pcm,
            LibAsound.Signed16LittleEndian,
            LibAsound.Interleaved,
            channels: 1,
            Clip.SampleRate,
            mayResample: 1,
            (uint)(PcmFeed.Ahead * 1_000_000L / Clip.SampleRate)
        );
        if (error >= 0)
        {
            error = LibAsound.GetParameters(pcm, out nuint frames, out _);
            buffer = (int)frames;
        }
        return error < 0 ? error : WakeForAPeriod(pcm, buffer);
    }

    // A mixer (dmix) has a buffer of its own length, which is never filled: Wait must return when
    // what is queued has sunk a period below PcmFeed.Ahead, not when there is any room.
    private static int WakeForAPeriod(PcmHandle pcm, int buffer)
    {
        int error = LibAsound.NewSoftware(out nint parameters);
        if (error < 0)
        {
            return error;
        }
        nuint room = (nuint)(Math.Max(buffer - PcmFeed.Ahead, 0) + PcmFeed.Period);
        error = LibAsound.CurrentSoftware(pcm, parameters);
        error = error < 0 ? error : LibAsound.SetLeastRoom(pcm, parameters, room);
        error = error < 0 ? error : LibAsound.SetSoftware(pcm, parameters);
        LibAsound.FreeSoftware(parameters);
        return error;
    }

    private static int NothingIf(int result) =>
        result is PcmError.Full or PcmError.Interrupted ? 0 : result;
}
