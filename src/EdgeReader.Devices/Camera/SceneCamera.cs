using System.Diagnostics;
using System.Runtime.CompilerServices;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Demonstration;
using Microsoft.Extensions.Time.Testing;

namespace EdgeReader.Devices.Camera;

/// <summary>
/// A simulated camera that plays a scene. It is pulled and loses nothing, and it drives the
/// simulated clock that the other parts run on, so that a scene always plays the same,
/// however fast the machine is.
/// </summary>
/// <param name="scene">What it shows; owned from here on.</param>
/// <param name="clock">Advanced to each frame's time before the frame is delivered.</param>
/// <param name="realTime">Whether to wait for the clock on the wall.</param>
public sealed class SceneCamera(DemonstrationScene scene, FakeTimeProvider clock, bool realTime)
    : ICamera
{
    /// <summary>What it truly shows, and when.</summary>
    public DemonstrationScene Scene => scene;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Frame> ReadFramesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan last = TimeSpan.Zero;
        for (int i = 0; i < scene.FrameCount; i++)
        {
            stopping.ThrowIfCancellationRequested();
            TimeSpan at = scene.TimeOf(i);
            Frame frame = new(scene.Render(i), at);
            if (realTime && at - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } ahead)
            {
                await Task.Delay(ahead, stopping);
            }
            clock.Pass(at - last);
            last = at;
            yield return frame;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => scene.Dispose();
}
