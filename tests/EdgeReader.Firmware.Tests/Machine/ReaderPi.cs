using System.Text.Json;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>One virtual Pi for the stories that leave it as they found it.</summary>
public sealed class ReaderPi : IAsyncLifetime
{
    private VirtualPi? _pi;

    /// <summary>The value of the practice card before the camera.</summary>
    public const int Value = 100;

    /// <summary>It, booted.</summary>
    public VirtualPi Pi => _pi!;

    /// <summary>A maker's settings for this machine.</summary>
    public static string Settings { get; } =
        JsonSerializer.Serialize(
            new
            {
                Owner = new { IsWelcomeHeard = true, Volume = 10 },
                Speaker = new { Device = "hw:CARD=Loopback,DEV=0" },
            }
        );

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Artifacts.Image), "There is no image: make test-device.");
        _pi = await VirtualPi.BootAsync(
            Settings,
            share => Frames.Write(Path.Combine(share.FullName, "frames"), Value)
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pi?.DisposeAsync() ?? ValueTask.CompletedTask;
}
