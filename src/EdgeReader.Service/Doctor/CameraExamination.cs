using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Hosting;
using static System.FormattableString;

namespace EdgeReader.Service.Doctor;

/// <summary>Reads frames for a while: how many come, and what they show.</summary>
/// <param name="parts">All parts.</param>
internal sealed class CameraExamination(IServiceProvider parts) : IDisposable
{
    private static readonly TimeSpan While = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _ending = new();
    private IAsyncEnumerator<Frame>? _source;

    /// <summary>How usable the last of its frames was; null before one came.</summary>
    public FrameQuality? LastSeen { get; private set; }

    /// <summary>Reads frames.</summary>
    public async Task<(Health, string)> TryAsync(CancellationToken stopping)
    {
        (int frames, double seconds, string size) = await WatchAsync(While, stopping);
        string driver = parts.Options<CameraOptions>().Driver;
        double rate = (frames - 1) / seconds;
        return seconds > 0
            ? (Health.Works, Invariant($"Driver {driver}, {size}, {rate:0.0} frames a second."))
            : (Health.Fails, "It delivers no frames: check its cable.");
    }

    /// <summary>
    /// Reads frames for a while, of one and the same reading: a camera is read once. What the last one
    /// shows is in <see cref="LastSeen"/>.
    /// </summary>
    /// <param name="lasting">For how long, from the first frame on.</param>
    /// <param name="stopping">Ends it.</param>
    /// <returns>How many, in how many seconds, and their size in pixels.</returns>
    public async Task<(int Frames, double Seconds, string Size)> WatchAsync(
        TimeSpan lasting,
        CancellationToken stopping
    )
    {
        LastSeen = null;
        double opening = parts.Options<CameraOptions>().FirstFrameSeconds;
        TimeSpan patience = TimeSpan.FromSeconds(opening) + lasting;
        _source ??= parts
            .Need<ICamera>()
            .ReadFramesAsync(_ending.Token)
            .GetAsyncEnumerator(_ending.Token);
        (int frames, TimeSpan first, TimeSpan last) = (0, default, default);
        string size = "";
        while (
            last - first < lasting
            && await _source.MoveNextAsync().AsTask().WaitAsync(patience, stopping)
        )
        {
            using Frame frame = _source.Current;
            first = frames++ == 0 ? frame.CapturedAt : first;
            last = frame.CapturedAt;
            size = $"{frame.Pixels.Width} × {frame.Pixels.Height}";
            LastSeen = FrameQuality.Measure(frame.Pixels);
        }
        return (frames, (last - first).TotalSeconds, size);
    }

    /// <summary>Closes the camera; one that hangs is left to the process's end.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }
}
