namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>
/// The clip that plays, if one does, else silence. Any thread may start and stop it, without ever
/// waiting; one thread takes the samples. A clip is heard from its start, and broken off rather
/// than continued after a gap: half of "five hundred" is another value.
/// </summary>
internal sealed class NowPlaying(TimeProvider time)
{
    private volatile ClipReading? _reading;

    /// <summary>Whether nothing is left to be said.</summary>
    public bool IsSilent => _reading is not { IsOver: false };

    /// <summary>Begins a clip in place of the one that plays.</summary>
    public void Start(Clip clip) => _reading = new(clip.Samples, time.GetTimestamp(), time);

    /// <summary>Silence from now on.</summary>
    public void Stop() => _reading = null;

    /// <summary>Breaks off what has begun, because the device lost some of it.</summary>
    public void BreakOff()
    {
        if (_reading is { HasBegun: true } reading)
        {
            reading.BreakOff();
        }
    }

    /// <summary>Composes the next samples: of the clip, then silence.</summary>
    /// <returns>The clip among them, to be told how many were taken; null if there is none.</returns>
    public ClipReading? Compose(Span<short> block)
    {
        block.Clear();
        if (_reading is not { IsOver: false } reading)
        {
            return null;
        }
        if (reading.IsLate)
        {
            reading.BreakOff();
            return null;
        }
        reading.CopyTo(block);
        return reading;
    }
}
