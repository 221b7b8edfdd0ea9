using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>Reads a camera as the reader does, and keeps when its frames were captured.</summary>
internal sealed class FrameLog
{
    private readonly List<TimeSpan> _times = [];

    public FrameLog(ICamera camera, CancellationToken stopping = default) =>
        Ended = Task.Run(() => ReadAsync(camera, stopping));

    /// <summary>Completes when there are no more frames, as the enumeration does.</summary>
    public Task Ended { get; }

    public IReadOnlyList<TimeSpan> Times
    {
        get
        {
            lock (_times)
            {
                return [.. _times];
            }
        }
    }

    private async Task ReadAsync(ICamera camera, CancellationToken stopping)
    {
        await foreach (Frame frame in camera.ReadFramesAsync(stopping))
        {
            using (frame)
            {
                lock (_times)
                {
                    _times.Add(frame.CapturedAt);
                }
            }
        }
    }
}
