using System.Globalization;
using EdgeReader.Devices.Camera;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Hosting;
using static System.FormattableString;

namespace EdgeReader.Service.Doctor;

/// <summary>Reads frames for a while: how many come, and whether there is light in them.</summary>
/// <param name="parts">All parts.</param>
internal sealed class CameraExamination(IServiceProvider parts)
{
    private static readonly TimeSpan While = TimeSpan.FromSeconds(2);

    private FrameQuality? _last;

    /// <summary>Reads frames.</summary>
    public async Task<(Health, string)> TryAsync(CancellationToken stopping)
    {
        CameraOptions options = parts.Options<CameraOptions>();
        TimeSpan patience = TimeSpan.FromSeconds(options.FirstFrameSeconds) + While;
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(
            stopping
        );
        (int frames, TimeSpan first, TimeSpan last) = (0, default, default);
        string size = "";
        IAsyncEnumerator<Frame> source = parts
            .Need<ICamera>()
            .ReadFramesAsync(ending.Token)
            .GetAsyncEnumerator(ending.Token);
        try
        {
            while (
                last - first < While
                && await source.MoveNextAsync().AsTask().WaitAsync(patience, stopping)
            )
            {
                using Frame frame = source.Current;
                first = frames++ == 0 ? frame.CapturedAt : first;
                last = frame.CapturedAt;
                size = $"{frame.Pixels.Width} × {frame.Pixels.Height}";
                _last = FrameQuality.Measure(frame.Pixels);
            }
        }
        finally
        {
            await ending.CancelAsync();
        }
        double seconds = (last - first).TotalSeconds;
        return seconds > 0
            ? (
                Health.Works,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Driver {options.Driver}, {size}, {(frames - 1) / seconds:0.0} frames a second."
                )
            )
            : (Health.Fails, "It delivers no frames: check its cable.");
    }

    /// <summary>Judges the light in the last of them.</summary>
    public (Health, string) Light() =>
        _last is not { } seen ? (Health.Fails, "Nothing can be seen without a camera.")
        : seen.IsTooDark
            ? (
                Health.Fails,
                Invariant($"{seen.Brightness:0} of 255 is too dark: give it more light.")
            )
        : seen.IsDazzled
            ? (
                Health.Fails,
                Invariant($"{seen.Highlights:P0} of the picture is white: turn it away.")
            )
        : (Health.Works, Invariant($"{seen.Brightness:0} of 255."));
}
