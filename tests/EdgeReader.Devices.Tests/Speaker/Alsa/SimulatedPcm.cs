using EdgeReader.Devices.Speaker;
using EdgeReader.Devices.Speaker.Alsa;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Tests.Speaker.Alsa;

/// <summary>
/// A sound card with a buffer and a clock, and whatever goes wrong with one. Waiting on it is what
/// lets time pass.
/// </summary>
internal sealed class SimulatedPcm(FakeTimeProvider time) : IPcm
{
    private readonly List<short> _written = [];
    private long _started;
    private int _startedAt; // sample
    private bool _runs;
    private int _error;

    public int Buffer { get; init; } = 4 * 220 + 2;

    /// <summary>So many samples are taken by a write at most.</summary>
    public int TakesAtMost { get; set; } = int.MaxValue;

    /// <summary>Whether its clock stands still: it takes nothing any more.</summary>
    public bool Stalls
    {
        get;
        set => (field, _startedAt, _runs) = (value, Played, false);
    }

    /// <summary>Every call fails from now on.</summary>
    public bool IsUnplugged { get; set; }

    /// <summary>A write waits for this, once it is set.</summary>
    public ManualResetEventSlim? Release { get; set; }

    /// <summary>Set when a write waits.</summary>
    public ManualResetEventSlim Hangs { get; } = new();

    public bool IsDisposed { get; private set; }

    public int Underruns { get; private set; }

    /// <summary>The most that was ever queued.</summary>
    public int MostQueued { get; private set; }

    /// <summary>What was written, in the order in which it is heard; without what was dropped.</summary>
    public IReadOnlyList<short> Written => _written;

    /// <summary>How many of them were heard by now.</summary>
    public int Played =>
        Math.Min(
            _written.Count,
            _startedAt
                + (_runs ? (int)(time.GetElapsedTime(_started).TotalSeconds * Clip.SampleRate) : 0)
        );

    /// <summary>Falls asleep with the computer: what is queued is lost.</summary>
    public void Suspend()
    {
        DropQueued();
        Stop(PcmError.Suspended);
    }

    public int Queued() => Check() is < 0 and var error ? error : _written.Count - Played;

    public int Write(ReadOnlySpan<short> samples)
    {
        if (Release is not null)
        {
            Hangs.Set();
            Release.Wait();
        }
        if (Check() is < 0 and var error)
        {
            return error;
        }
        int room = Buffer - (_written.Count - Played);
        int taken = Math.Min(Math.Min(room, samples.Length), TakesAtMost);
        _written.AddRange(samples[..taken]);
        MostQueued = Math.Max(MostQueued, _written.Count - Played);
        return taken;
    }

    public int Start()
    {
        if (Check() is < 0 and var error)
        {
            return error;
        }
        (_started, _startedAt, _runs) = (time.GetTimestamp(), Played, !Stalls);
        return 0;
    }

    public int Prepare()
    {
        Assert.NotEqual(0, _error); // only after a failure
        _error = 0;
        return Check();
    }

    public int Wait(TimeSpan atMost)
    {
        for (TimeSpan waited = default; waited < atMost; waited += TimeSpan.FromMilliseconds(1))
        {
            if (Check() is < 0 and var error)
            {
                return error;
            }
            if (_written.Count - Played <= PcmFeed.Ahead - PcmFeed.Period)
            {
                return 1;
            }
            time.Advance(TimeSpan.FromMilliseconds(1));
        }
        return 0;
    }

    public void Dispose()
    {
        DropQueued();
        IsDisposed = true;
    }

    private int Check()
    {
        Assert.False(IsDisposed, "A stream is used only while it is open.");
        if (IsUnplugged)
        {
            return PcmError.Gone;
        }
        if (_runs && _written.Count > 0 && Played == _written.Count)
        {
            Underruns++;
            Stop(PcmError.Underrun);
        }
        return _error;
    }

    private void DropQueued()
    {
        int played = Played;
        _written.RemoveRange(played, _written.Count - played);
    }

    private void Stop(int error) => (_startedAt, _runs, _error) = (Played, false, error);
}
