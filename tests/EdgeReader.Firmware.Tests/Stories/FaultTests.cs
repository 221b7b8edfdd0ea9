using EdgeReader.Firmware.Tests.Machine;
using EdgeReader.Service.State;

namespace EdgeReader.Firmware.Tests.Stories;

/// <summary>Whatever breaks, the reader comes back or says why not, and the motor is off.</summary>
[Collection(FaultyPi.Collection)]
public sealed class FaultTests(FaultyPi shared) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly VirtualPi _pi = shared.Pi;

    // A little more than the reader itself allows, for one that was killed meanwhile.
    private TimeSpan _longestPulse = TimeSpan.FromSeconds(3);

    // How often the service was started again by itself.
    private int _restarts;

    private Guest Guest => _pi.Guest;

    [Fact]
    public async Task KilledInTheMiddleOfAPulse_TheMotorIsOff_AndTheReaderIsBack()
    {
        int now = await _pi.RestartAsync();
        now = await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        const string Kill = "kill -KILL \"$(systemctl show -P MainPID edgereader)\"";
        await Guest.DoAsync(Kill);
        // That it was started again is felt for a second and a half.
        await Guest.UntilAsync("sleep 0.1; grep -q 1 /run/signals/MOTOR/value", Patience);
        await Guest.DoAsync($"{Kill}; grep -q 1 /run/signals/MOTOR/value");
        await _pi.UntilHeardAsync("phrase_restarted", now, Patience);
        _restarts = 2;
    }

    [Fact]
    public async Task HungReader_IsEndedByTheWatchdog_AndIsBack()
    {
        int now = await _pi.RestartAsync();
        now = await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        // It may hang just when it is felt, and nobody notices before the watchdog does.
        _longestPulse = TimeSpan.FromSeconds(13);
        _restarts = 1;
        await Guest.DoAsync("kill -STOP $(systemctl show -P MainPID edgereader)");
        await _pi.UntilHeardAsync("phrase_restarted", now, Patience);
        await Guest.DoAsync("journalctl -u edgereader | grep 'Watchdog timeout'");
    }

    [Fact]
    public async Task CameraPulledOutAndBack_BothAreSaid()
    {
        int now = _pi.Heard().Length;
        await Guest.DoAsync("echo vivid.0 >/sys/bus/platform/drivers/vivid/unbind");
        now = await _pi.UntilHeardAsync("phrase_cameraGone", now, Patience);
        await Guest.DoAsync("echo vivid.0 >/sys/bus/platform/drivers/vivid/bind");
        await _pi.ShowDarkAsync();
        await _pi.UntilHeardAsync("phrase_cameraBack", now, Patience);
    }

    [Fact]
    public async Task SoundCardGone_IsFelt_AndThatItIsBackIsHeard()
    {
        int now = _pi.Heard().Length;
        await _pi.PulsesAsync();
        await Guest.DoAsync("echo snd_aloop.0 >/sys/bus/platform/drivers/snd_aloop/unbind");
        await Guest.UntilAsync(
            "grep -q 'gpio_value: .* set 1' /sys/kernel/tracing/trace",
            Patience
        );
        await Guest.DoAsync(
            """
            echo snd_aloop.0 >/sys/bus/platform/drivers/snd_aloop/bind
            bash /run/share/listen.sh
            """
        );
        await _pi.UntilHeardAsync("phrase_soundBack", now, Patience);
    }

    [Fact]
    public async Task FullDataPartition_IsSaid_AndTheReaderGoesOn()
    {
        int now = _pi.Heard().Length;
        // Most of it is only set aside: written out, it would hold up everything else for minutes.
        await Guest.RunAsync(
            """
            cd /var/lib/edgereader
            fallocate -l $(($(stat -f -c '%f * %S' .) * 9 / 10)) full
            cat /dev/zero >>full
            sync full
            """
        );
        try
        {
            // Plus and minus: answers by speech alone, a choice that can't be kept.
            await _pi.PressAsync("BUTTON_PLUS", "BUTTON_MINUS");
            now = await _pi.UntilHeardAsync("phrase_diskFull", now, Patience);
            await _pi.PressAsync("BUTTON_MAIN");
            await _pi.UntilHeardAsync("phrase_nothingYet", now, Patience);
            Assert.Equal(0, await _pi.RestartsAsync());
        }
        finally
        {
            await Guest.DoAsync("rm /var/lib/edgereader/full");
        }
        now = await _pi.RestartAsync();
        await _pi.UntilHeardAsync("phrase_ready", now, Patience);
    }

    [Fact]
    public async Task NonsenseInTheMakersSettings_IsSaid_AndMendedOnesServeWithoutTheMaker()
    {
        await _pi.WriteSettingsAsync("""{ "Camera": { "Width": "wide" """);
        int now;
        try
        {
            now = await _pi.RestartAsync();
            // At the factory's volume, as nobody can know the maker's.
            int volume = new OwnersChoices().Volume;
            now = await _pi.UntilHeardAsync("phrase_cannotGoOn", now, Patience, volume);
            now = await _pi.UntilHeardAsync("phrase_settingsDamaged", now, Patience, volume);
        }
        finally
        {
            await _pi.WriteSettingsAsync(FaultyPi.Settings);
        }
        await _pi.UntilHeardAsync("phrase_ready", now, Patience);
    }

    [Fact]
    public async Task DamagedChoices_AreSaid_AndTheReaderGoesOnWithTheFactorys()
    {
        await Guest.DoAsync("echo '{nonsense' >/var/lib/edgereader/choices.json");
        int now = await _pi.RestartAsync();
        now = await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        await _pi.UntilHeardAsync("phrase_settingsDamaged", now, Patience);
    }

    [Fact]
    public async Task DamagedModel_IsSaid_AndAWholeOneServesWithoutAnybody()
    {
        const string Model = "/usr/lib/edgereader/models/inr-lite0-3/model.int8.onnx";
        await Guest.DoAsync(
            $"head -c 100000 {Model} >/run/model && mount --bind /run/model {Model}"
        );
        int now;
        try
        {
            now = await _pi.RestartAsync();
            now = await _pi.UntilHeardAsync("phrase_cannotGoOn", now, Patience);
            now = await _pi.UntilHeardAsync("phrase_doctorModel", now, Patience);
        }
        finally
        {
            await Guest.DoAsync($"umount {Model}");
        }
        await _pi.UntilHeardAsync("phrase_ready", now, Patience);
    }

    /// <summary>A reader that is left alone is not started again.</summary>
    [Fact]
    public async Task LeftAlone_TheReaderGoesOn()
    {
        int now = await _pi.RestartAsync();
        await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        await Guest.DoAsync("sleep 12"); // the watchdog waits for ten
        Assert.Equal(0, await _pi.RestartsAsync());
    }

    /// <summary>After each of them.</summary>
    public async ValueTask DisposeAsync()
    {
        TimeSpan longest = await _pi.LongestPulseAsync();
        int restarts = await _pi.RestartsAsync();
        await _pi.ForgetAsync(); // the next story has its own
        if (await Guest.RunAsync("systemctl is-active edgereader") is { Status: not 0 })
        {
            int now = await _pi.RestartAsync();
            await _pi.UntilHeardAsync("phrase_ready", now, Patience);
        }
        Assert.InRange(longest, TimeSpan.FromMilliseconds(1), _longestPulse);
        Assert.Equal(_restarts, restarts);
    }
}

/// <summary>Boots once for the stories that follow.</summary>
[CollectionDefinition(FaultyPi.Collection)]
public sealed class OneFaultyPi : ICollectionFixture<FaultyPi>;
