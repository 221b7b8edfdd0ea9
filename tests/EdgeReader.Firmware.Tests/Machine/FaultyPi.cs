using System.Text.Json;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>One virtual Pi for the stories in which something breaks, and is mended at the end.</summary>
public sealed class FaultyPi : IAsyncLifetime
{
    private VirtualPi? _pi;

    /// <summary>It, booted; the reader is ready.</summary>
    public VirtualPi Pi => _pi!;

    /// <summary>
    /// A maker's settings: a camera that can be pulled out. It shows a test picture, which is no
    /// note, so that the machine has little to do.
    /// </summary>
    public static string Settings { get; } =
        JsonSerializer.Serialize(
            new
            {
                Owner = new { IsWelcomeHeard = true, Volume = 10 },
                Speaker = new { Device = "hw:CARD=Loopback,DEV=0" },
                Camera = new { Driver = "v4l2", NoticesFrozen = false },
            }
        );

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Artifacts.Image), "There is no image: make test-device.");
        _pi = await VirtualPi.BootAsync(Settings);
        await _pi.UntilHeardAsync("phrase_ready", 0, TimeSpan.FromMinutes(6));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pi?.DisposeAsync() ?? ValueTask.CompletedTask;
}
