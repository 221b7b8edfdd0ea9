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
    /// A maker's settings: a camera that can be pulled out. It shows the dark, nothing is said of that,
    /// and few frames are read: the machine has little to do.
    /// </summary>
    public static string Settings { get; } =
        JsonSerializer.Serialize(
            new Dictionary<string, object>(Common)
            {
                ["Camera"] = new { Driver = "v4l2", NoticesFrozen = false },
                ["Care"] = new { FramesASecond = 4 },
                ["Guidance"] = new { IsOn = false, GiveUpSeconds = 60 },
            }
        );

    /// <inheritdoc/>
    protected override Task<VirtualPi> BootAsync() =>
        VirtualPi.BootAsync(Settings, machine: new() { Processor = "cortex-a76" });

    /// <inheritdoc/>
    protected override async Task SettleAsync(VirtualPi pi)
    {
        await pi.ShowDarkAsync();
        await pi.UntilHeardAsync("phrase_ready", 0, TimeSpan.FromMinutes(6));
    }
}
