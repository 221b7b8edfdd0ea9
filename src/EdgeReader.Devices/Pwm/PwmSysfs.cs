using System.Globalization;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Pwm;

/// <summary>
/// The kernel's PWM controllers in sysfs (Documentation/ABI/testing/sysfs-class-pwm): finds one,
/// and turns off what a killed process left on.
/// </summary>
/// <param name="root">The folder of the controllers; another one only in a test.</param>
public sealed class PwmSysfs(string root = PwmSysfs.Root)
{
    /// <summary>Where the kernel keeps them.</summary>
    public const string Root = "/sys/class/pwm";

    // By device: a controller's number changes with the kernel, and a Pi 5 has a second one for
    // its fan.
    private static readonly string[] KnownDevices =
    [
        "1f00098000.pwm", // Pi 5
        "fe20c000.pwm", // Pi 4
        "3f20c000.pwm", // Pi 3, Zero 2
    ];

    /// <summary>The number of the controller of a device.</summary>
    /// <param name="device">The device's name; empty for the first of the known ones.</param>
    /// <exception cref="ReaderException">There is none.</exception>
    public int FindChip(string device)
    {
        Dictionary<string, int> chips = Chips();
        string[] wanted = device.Length > 0 ? [device] : KnownDevices;
        return wanted.FirstOrDefault(chips.ContainsKey) is { } found
            ? chips[found]
            : throw new ReaderException(
                $"There is no PWM controller {string.Join(" or ", wanted)}: load the pwm overlay "
                    + "in config.txt, or set PwmDevice to what /sys/class/pwm/pwmchip*/device "
                    + $"names (here: {(chips.Count > 0 ? string.Join(", ", chips.Keys) : "none")})."
            );
    }

    /// <summary>
    /// Turns a channel off and gives it back. Does nothing if nobody had it, so that it may run
    /// after every end of the reader.
    /// </summary>
    /// <param name="device">The controller's device; empty for the first of the known ones.</param>
    /// <param name="channel">The channel, from 0 on.</param>
    /// <exception cref="ReaderException">No such controller, or it does not obey.</exception>
    public void TurnOff(string device, int channel)
    {
        string chip = Path.Combine(root, $"pwmchip{FindChip(device)}");
        string name = channel.ToString(CultureInfo.InvariantCulture);
        string enable = Path.Combine(chip, $"pwm{name}", "enable");
        if (!File.Exists(enable))
        {
            return;
        }
        try
        {
            File.WriteAllText(enable, "0");
            File.WriteAllText(Path.Combine(chip, "unexport"), name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReaderException(
                $"The PWM channel {channel} cannot be turned off ({problem.Message}): put this "
                    + "user into the group gpio.",
                problem
            );
        }
    }

    private Dictionary<string, int> Chips()
    {
        const string prefix = "pwmchip";
        Dictionary<string, int> chips = [];
        foreach (DirectoryInfo chip in Folders(prefix + "*"))
        {
            string? link = new FileInfo(Path.Combine(chip.FullName, "device")).LinkTarget;
            if (link is not null && int.TryParse(chip.Name[prefix.Length..], out int number))
            {
                chips[Path.GetFileName(link)] = number;
            }
        }
        return chips;
    }

    private DirectoryInfo[] Folders(string pattern) =>
        Directory.Exists(root) ? new DirectoryInfo(root).GetDirectories(pattern) : [];
}
