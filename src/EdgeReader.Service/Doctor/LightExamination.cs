using EdgeReader.Devices.Light;
using EdgeReader.Devices.Wiring;
using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Care;
using EdgeReader.Service.Hosting;
using static System.FormattableString;

namespace EdgeReader.Service.Doctor;

/// <summary>
/// Judges the light before the camera, with the lamp's help where the settings name one, and tells how
/// sharp what it sees is.
/// </summary>
/// <param name="parts">All parts.</param>
/// <param name="camera">What saw the light without the lamp.</param>
internal sealed class LightExamination(IServiceProvider parts, CameraExamination camera)
{
    // The camera's own exposure follows within a second.
    private static readonly TimeSpan While = TimeSpan.FromSeconds(1.5);

    /// <summary>Judges it; turns the lamp on meanwhile, and off.</summary>
    public async Task<(Health, string)> TryAsync(CancellationToken stopping)
    {
        if (camera.LastSeen is not { } without)
        {
            return (Health.Fails, "Nothing can be seen without a camera.");
        }
        LightOptions options = parts.Options<LightOptions>();
        if (options.Driver == "none")
        {
            return Judge(without);
        }
        ILamp lamp = parts.Need<ILamp>();
        try
        {
            lamp.Set(LampPolicy.Levels[0]);
            await camera.WatchAsync(While, stopping);
        }
        finally
        {
            lamp.Set(0);
        }
        if (camera.LastSeen is not { } with)
        {
            return (
                Health.Fails,
                "Nothing can be seen with the lamp on: it may take too much current."
            );
        }
        (Health health, string told) = without.IsTooDark ? Judge(with) : Judge(without);
        string place = RaspberryPiHeader.Describe(PinTable.LineOf("LIGHT"));
        return (
            health,
            $"{told} {Lit(without, with)}"
                + (
                    health == Health.Fails && without.IsTooDark
                        ? $" Check its wires, on {place}."
                        : ""
                )
        );
    }

    private static string Lit(FrameQuality without, FrameQuality with) =>
        Invariant($"The lamp made it {with.Brightness:0} from {without.Brightness:0}.");

    private static (Health, string) Judge(FrameQuality seen) =>
        seen.IsTooDark
            ? (
                Health.Fails,
                Invariant($"{seen.Brightness:0} of 255 is too dark: give it more light.")
            )
        : seen.IsDazzled
            ? (
                Health.Fails,
                Invariant($"{seen.Highlights:P0} of the picture is white: turn it away.")
            )
        : (Health.Works, Invariant($"{seen.Brightness:0} of 255.{Edges(seen.Sharpness)}"));

    // Told, but no fault: what lies there may be smooth, or move.
    private static string Edges(Sharpness seen) =>
        !seen.HasEdges ? ""
        : seen.IsBlurred ? Invariant($" Edges are blurred: {seen.Least:0.00}.")
        : Invariant($" Edges are sharp enough: {seen.Least:0.00}.");
}
