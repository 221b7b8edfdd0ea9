using System.Runtime.CompilerServices;
using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Light;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Scenes;
using EdgeReader.Scenes.Views;
using EdgeReader.Simulation.People;
using EdgeReader.Simulation.Showing;
using Microsoft.Extensions.Time.Testing;
using OpenCvSharp;

namespace EdgeReader.Simulation.Playing;

/// <summary>
/// A camera of a rate before which somebody holds something, for ten seconds of simulated time.
/// As with a real one, the newest frame wins: what comes while the reader is busy is never seen.
/// </summary>
internal sealed class PresentationCamera(
    Person person,
    Prop prop,
    Mat backdrop,
    int framesASecond,
    int seed,
    FakeTimeProvider clock,
    Film film,
    ILamp? lamp
) : ICamera
{
    /// <summary>How long a presentation is at most.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly DateTimeOffset _start = clock.GetUtcNow();

    /// <summary>On the camera's axis.</summary>
    public TimeSpan Now => clock.GetUtcNow() - _start;

    /// <summary>How the newest frame was drawn; null before the first.</summary>
    public SceneView? View { get; private set; }

    /// <summary>Ends before its time.</summary>
    public TimeSpan Ends { get; set; } = Length;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Frame> ReadFramesAsync(
        [EnumeratorCancellation] CancellationToken stopping
    )
    {
        await Task.CompletedTask;
        int number = -1;
        while (true)
        {
            number = Math.Max(number + 1, NumberAt(Now));
            TimeSpan at = TimeOf(number);
            if (at >= Ends || stopping.IsCancellationRequested)
            {
                yield break;
            }
            clock.Pass(at - Now);
            yield return new Frame(Draw(at, number), at);
        }
    }

    /// <summary>The frame of a time, which must not fall; the caller's.</summary>
    public Frame FrameAt(TimeSpan time)
    {
        int number = NumberAt(time);
        return new Frame(Draw(TimeOf(number), number), TimeOf(number));
    }

    private int NumberAt(TimeSpan time) => (int)Math.Floor(time.TotalSeconds * framesASecond);

    private TimeSpan TimeOf(int number) => TimeSpan.FromSeconds((double)number / framesASecond);

    private Mat Draw(TimeSpan at, int number)
    {
        SceneView view = person.ViewAt(at, unchecked(seed * 7919 + number)).LitBy(lamp?.Level ?? 0);
        View = view;
        return film.Get(view, $"{person.ShowsBack} {person.Backlight:R}", () => Draw(view));
    }

    private Mat Draw(SceneView view)
    {
        Mat? shown = person.ShowsBack && prop.Back is not null ? prop.Back : prop.Front;
        if (person.Backlight < 0.05)
        {
            return SceneRenderer.Render(backdrop, shown, view);
        }
        using Mat bright = new();
        backdrop.ConvertTo(bright, -1, 1 + 0.3 * person.Backlight, 60 * person.Backlight);
        using Mat? dim = shown?.Clone();
        dim?.ConvertTo(dim, -1, 1 - 0.85 * person.Backlight);
        return SceneRenderer.Render(bright, dim, view);
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
