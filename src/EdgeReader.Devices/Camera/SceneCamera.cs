using EdgeReader.Devices.Light;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes.Demonstration;

namespace EdgeReader.Devices.Camera;

/// <summary>A simulated camera that plays a scene.</summary>
/// <param name="scene">What it shows; owned from here on.</param>
/// <param name="playback">Plays it.</param>
/// <param name="repeats">Whether it begins anew when it ends, again and again.</param>
/// <param name="lamp">Lights what it shows; null for none. Stays the caller's.</param>
public sealed class SceneCamera(
    DemonstrationScene scene,
    Playback playback,
    bool repeats = false,
    ILamp? lamp = null
) : ICamera
{
    /// <summary>What it truly shows, and when.</summary>
    public DemonstrationScene Scene => scene;

    /// <inheritdoc/>
    public IAsyncEnumerable<Frame> ReadFramesAsync(CancellationToken stopping) =>
        playback.PlayAsync(Shots(), stopping);

    /// <inheritdoc/>
    public void Dispose() => playback.Close(scene.Dispose);

    private IEnumerable<Shot> Shots()
    {
        TimeSpan begins = TimeSpan.Zero;
        do
        {
            for (int i = 0; i < scene.FrameCount; i++)
            {
                int number = i;
                yield return new(
                    begins + scene.TimeOf(i),
                    () => scene.Render(number, lamp?.Level ?? 0)
                );
            }
            begins += scene.TimeOf(scene.FrameCount);
        } while (repeats);
    }
}
