namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>The reader's service, as its owner, its maker and bad luck treat it.</summary>
internal static class Reader
{
    /// <summary>Writes the maker's settings onto the boot partition; they hold from a start on.</summary>
    /// <param name="pi">Where.</param>
    /// <param name="text">JSON, or what should be.</param>
    public static Task WriteSettingsAsync(this VirtualPi pi, string text) =>
        pi.ChangeBootPartitionAsync(
            $"""
            cat >appsettings.json <<'END'
            {text}
            END
            """
        );

    /// <summary>Runs commands in our folder on the boot partition, as if on another computer.</summary>
    public static Task ChangeBootPartitionAsync(this VirtualPi pi, string commands) =>
        pi.Guest.DoAsync(
            $"""
            set -e
            mount -o remount,rw /boot/firmware
            cd /boot/firmware/edgereader
            {commands}
            cd /
            mount -o remount,ro /boot/firmware
            """
        );

    /// <summary>
    /// The camera that can be pulled out shows the dark, until it is: the reader, which looks for
    /// landmarks in all else, has little to do.
    /// </summary>
    public static Task ShowDarkAsync(this VirtualPi pi) =>
        pi.Guest.DoAsync("bash /run/share/dark-picture.sh");

    /// <summary>Starts it anew, whatever it does, and with no failure counted.</summary>
    /// <returns>The sample from which on something new is heard.</returns>
    public static async Task<int> RestartAsync(this VirtualPi pi)
    {
        int now = pi.Heard().Length;
        await pi.Guest.DoAsync(
            "systemctl stop edgereader-fault edgereader; systemctl reset-failed edgereader; "
                + "systemctl start --no-block edgereader"
        );
        return now;
    }

    /// <summary>Forgets what was felt and how often it was started again by itself.</summary>
    public static async Task ForgetAsync(this VirtualPi pi)
    {
        await pi.PulsesAsync();
        await pi.Guest.DoAsync("systemctl reset-failed edgereader");
    }

    /// <summary>How often the service was started again by itself.</summary>
    public static async Task<int> RestartsAsync(this VirtualPi pi) =>
        int.Parse(await pi.Guest.DoAsync("systemctl show -P NRestarts edgereader"));
}
