namespace EdgeReader.Devices.Speaker.Alsa;

/// <summary>A clip that is being played, and how far. For one thread.</summary>
/// <param name="samples">The clip's.</param>
/// <param name="started">The clock's timestamp when it was started.</param>
/// <param name="time">That clock.</param>
internal sealed class ClipReading(short[] samples, long started, TimeProvider time)
{
    // What comes later than this would be said about a note that is gone.
    private static readonly TimeSpan LongestLag = TimeSpan.FromMilliseconds(250);

    private int _position;

    /// <summary>Whether every sample was taken.</summary>
    public bool IsOver => _position >= samples.Length;

    /// <summary>Whether a sample was taken.</summary>
    public bool HasBegun => _position > 0;

    /// <summary>Whether it is too far behind the time at which it should be heard.</summary>
    public bool IsLate =>
        time.GetElapsedTime(started) - TimeSpan.FromSeconds((double)_position / Clip.SampleRate)
        > LongestLag;

    /// <summary>Copies the next samples, as many as there are and fit.</summary>
    public void CopyTo(Span<short> block)
    {
        ReadOnlySpan<short> rest = samples.AsSpan(_position);
        rest[..Math.Min(rest.Length, block.Length)].CopyTo(block);
    }

    /// <summary>So many of the samples copied were taken, silence behind the end among them.</summary>
    public void Advance(int taken) => _position = Math.Min(_position + taken, samples.Length);

    /// <summary>The rest won't be heard.</summary>
    public void BreakOff() => _position = samples.Length;
}
