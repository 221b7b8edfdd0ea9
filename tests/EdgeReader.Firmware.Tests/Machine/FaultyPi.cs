using System.Text.Json;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>
/// One virtual Pi for the stories in which something breaks, and is mended at the end; the reader is
/// ready.
/// </summary>
public sealed class FaultyPi : BootedPi
{
    /// <summary>The stories that share it.</summary>
    public const string Collection = "a Pi in which things break";

    /// <summary>
    /// A maker's settings: a camera that can be pulled out. It shows a test picture, which is no
    /// note, and few are read, so that the machine has little to do.
    /// </summary>
    public static string Settings { get; } =
        JsonSerializer.Serialize(
            new Dictionary<string, object>(Common)
            {
                ["Camera"] = new { Driver = "v4l2", NoticesFrozen = false },
                ["Care"] = new { FramesASecond = 4 },
            }
        );

    /// <inheritdoc/>
    protected override Task<VirtualPi> BootAsync() => VirtualPi.BootAsync(Settings);

    /// <inheritdoc/>
    protected override Task SettleAsync(VirtualPi pi) =>
        pi.UntilHeardAsync("phrase_ready", 0, TimeSpan.FromMinutes(6));
}
