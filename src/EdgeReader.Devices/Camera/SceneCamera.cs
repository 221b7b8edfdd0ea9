using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes.Demonstration;

namespace EdgeReader.Devices.Camera;

/// <summary>A simulated camera that plays a scene.</summary>
/// <param name="scene">What it shows; owned from here on.</param>
/// <param name="playback">Plays it.</param>
public sealed class SceneCamera(DemonstrationScene scene, Playback playback) : ICamera
{
    /// <summary>What it truly shows, and when.</summary>
    public DemonstrationScene Scene => scene;

    /// <inheritdoc/>
    public IAsyncEnumerable<Frame> ReadFramesAsync(CancellationToken stopping) =>
        playback.PlayAsync(
            Enumerable
                .Range(0, scene.FrameCount)
                .Select(i => new Shot(scene.TimeOf(i), () => scene.Render(i))),
            stopping
        );

    /// <inheritdoc/>
    public void Dispose() => playback.Close(scene.Dispose);
}
