using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>An owner puts a new model onto the card's boot partition.</summary>
[Collection(FaultyPi.Collection)]
public sealed class UpdateTests(FaultyPi shared) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly VirtualPi _pi = shared.Pi;

    [Fact]
    public async Task NewModel_IsSaidToBeInstalled_AndUsed_AndOneCutShortIsRefused()
    {
        // The reader's own under another name.
        await _pi.ChangeBootPartitionAsync(
            """
            mkdir -p update
            cp /usr/lib/edgereader/models/inr-lite0-3/{model.int8.onnx,landmarks.bin} update/
            sed 's/"inr-lite0-3"/"better"/' /usr/lib/edgereader/models/inr-lite0-3/manifest.json \
                >update/manifest.json
            """
        );
        int now = await _pi.RestartAsync();
        now = await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        await _pi.UntilHeardAsync("phrase_modelInstalled", now, Patience);
        await DemandUsedAsync("better");

        await _pi.ChangeBootPartitionAsync(
            "sed -i 's/\"better\"/\"worse\"/' update/*.json; truncate -s 99 update/*.onnx"
        );
        now = await _pi.RestartAsync();
        now = await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        await _pi.UntilHeardAsync("phrase_modelRefused", now, Patience);
        await DemandUsedAsync("better");
    }

    /// <summary>As it was, from the next start on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pi.ChangeBootPartitionAsync("rm -r update /var/lib/edgereader/models");
        await _pi.PulsesAsync();
    }

    private async Task DemandUsedAsync(string model)
    {
        string log = await _pi.Guest.DoAsync(
            "journalctl --output=cat _SYSTEMD_INVOCATION_ID=$(systemctl show -P InvocationID edgereader)"
        );
        Assert.Contains($"The model {model} is used, which was installed.", log);
    }
}
