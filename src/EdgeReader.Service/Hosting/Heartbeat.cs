using EdgeReader.Recognition.Imaging;
using Microsoft.Extensions.Hosting.Systemd;

namespace EdgeReader.Service.Hosting;

/// <summary>
/// Tells systemd's watchdog that the loop is alive, from nowhere but a healthy turn of it. A
/// camera that delivers the same bytes again and again is frozen: its frames are no heartbeat.
/// </summary>
/// <param name="notifier">systemd's, or null where nobody watches.</param>
public sealed class Heartbeat(ISystemdNotifier? notifier = null)
{
    private static readonly ServiceState Watchdog = new("WATCHDOG=1");
    private byte[] _previous = [];

    /// <summary>Number of healthy turns.</summary>
    public long Beats { get; private set; }

    /// <summary>Beats, if the frame differs from the one before.</summary>
    public unsafe void Beat(Frame frame)
    {
        int length = checked((int)(frame.Pixels.Total() * frame.Pixels.ElemSize()));
        ReadOnlySpan<byte> pixels = new(frame.Pixels.DataPointer, length);
        if (pixels.SequenceEqual(_previous))
        {
            return;
        }
        if (_previous.Length != length)
        {
            _previous = new byte[length];
        }
        pixels.CopyTo(_previous);
        Beat();
    }

    /// <summary>Beats without a frame: for who knows why there is none.</summary>
    public void Beat()
    {
        Beats++;
        notifier?.Notify(Watchdog);
    }
}
