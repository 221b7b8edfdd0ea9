using EdgeReader.Firmware.Tests.Machine;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>The whole way, with the real drivers: camera, network, voice, motor and button.</summary>
[Collection("one virtual Pi")]
public sealed class EndToEndTests(ReaderPi shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task CardBeforeTheCamera_IsSaidSampleForSample_AndFelt_AndAPressRepeatsIt()
    {
        VirtualPi pi = shared.Pi;
        int ready = await pi.UntilHeardAsync("phrase_ready", 0, Patience);
        int said = await pi.UntilHeardAsync($"practice_{ReaderPi.Value}", ready, Patience);
        Assert.Equal(1 + 5, await pi.PulsesAsync());
        Assert.False(await pi.IsMotorOnAsync());

        await pi.PressAsync("BUTTON_MAIN");
        await pi.UntilHeardAsync($"practice_{ReaderPi.Value}", said, Patience);
        Assert.Equal(5, await pi.PulsesAsync());
    }
}

/// <summary>Boots once for the stories that follow.</summary>
[CollectionDefinition("one virtual Pi")]
public sealed class OneVirtualPi : ICollectionFixture<ReaderPi>;
