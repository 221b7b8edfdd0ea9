using System.Globalization;
using System.Text.RegularExpressions;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Wiring;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>The pins: buttons are pressed, and the motor is watched.</summary>
internal static partial class Header
{
    /// <summary>
    /// The lines that the guest simulates, one a line of text: signal, name, resistor. Those that the Pi's
    /// own hardware has for itself are not among them.
    /// </summary>
    public static string Lines { get; } =
        string.Concat(
            PinTable
                .Default.Pins.Where(pin => pin.Function == PinFunction.Gpio)
                .Select(pin =>
                    $"{pin.Signal} {pin.Line} {(pin.Pull == LinePull.Up ? "up" : "down")}\n"
                )
        );

    /// <summary>Presses buttons together and lets them go.</summary>
    /// <param name="pi">Where.</param>
    /// <param name="signals">The buttons', as the pin table names them.</param>
    public static Task PressAsync(this VirtualPi pi, params string[] signals)
    {
        return pi.Guest.DoAsync($"{Pull("down")} sleep 0.3; {Pull("up")}");

        string Pull(string way) =>
            string.Concat(signals.Select(s => $"echo pull-{way} >/run/signals/{s}/pull; "));
    }

    /// <summary>Whether the motor runs.</summary>
    public static async Task<bool> IsMotorOnAsync(this VirtualPi pi) =>
        await pi.Guest.DoAsync("cat /run/signals/MOTOR/value") == "1";

    /// <summary>How often the motor was turned on since the last question.</summary>
    public static async Task<int> PulsesAsync(this VirtualPi pi)
    {
        // The number that the kernel gives the line counts on from the chip's first.
        string trace = await pi.Guest.DoAsync(
            "grep gpio_value /sys/kernel/tracing/trace || true; echo >/sys/kernel/tracing/trace"
        );
        return trace.Split('\n').Count(line => line.TrimEnd().EndsWith("set 1"));
    }

    /// <summary>For how long the motor ran at a time, at most, in all that the kernel remembers.</summary>
    public static async Task<TimeSpan> LongestPulseAsync(this VirtualPi pi)
    {
        string trace = await pi.Guest.DoAsync(
            "grep ' set ' /sys/kernel/tracing/trace; read -r now _ </proc/uptime; echo \"$now: set 0\""
        );
        double longest = 0;
        double? since = null;
        foreach (Match change in Change().Matches(trace))
        {
            double at = double.Parse(change.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            bool isOn = change.Groups[2].ValueSpan is "1";
            longest = Math.Max(longest, at - since ?? 0);
            since = isOn ? since ?? at : null;
        }
        return TimeSpan.FromSeconds(longest);
    }

    [GeneratedRegex(@"([\d.]+): (?:.* )?set ([01])$", RegexOptions.Multiline)]
    private static partial Regex Change();
}
