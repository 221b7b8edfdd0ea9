namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>A virtual Pi that is booted once for all the stories of a collection.</summary>
public abstract class BootedPi : IAsyncLifetime
{
    private VirtualPi? _pi;

    /// <summary>It, booted.</summary>
    public VirtualPi Pi => _pi!;

    /// <summary>
    /// What a maker sets for a virtual Pi: clips are heard as they are, on the card that is
    /// recorded. The sections by their names, for each machine to add its own.
    /// </summary>
    protected static Dictionary<string, object> Common { get; } =
        new()
        {
            ["Owner"] = new { IsWelcomeHeard = true, Volume = 10 },
            ["Speaker"] = new { Device = "hw:CARD=Loopback,DEV=0" },
        };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Artifacts.Image), "There is no image: make test-device.");
        _pi = await BootAsync();
        await SettleAsync(_pi);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pi?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Boots it.</summary>
    protected abstract Task<VirtualPi> BootAsync();

    /// <summary>Waits for what the stories begin with.</summary>
    protected virtual Task SettleAsync(VirtualPi pi) => Task.CompletedTask;
}
