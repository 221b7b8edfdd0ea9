namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>The pins: buttons are pressed, and the motor is watched.</summary>
internal static class Header
{
    /// <summary>Presses a button and lets it go.</summary>
    /// <param name="pi">Where.</param>
    /// <param name="line">17 is the main button, 22 plus, 23 minus.</param>
    public static Task PressAsync(this VirtualPi pi, int line) =>
        pi.Guest.DoAsync(
            $"echo pull-down >/run/gpio/sim_gpio{line}/pull; sleep 0.3; "
                + $"echo pull-up >/run/gpio/sim_gpio{line}/pull"
        );

    /// <summary>Whether the motor runs.</summary>
    public static async Task<bool> IsMotorOnAsync(this VirtualPi pi) =>
        await pi.Guest.DoAsync("cat /run/gpio/sim_gpio27/value") == "1";

    /// <summary>How often the motor was turned on since the last question.</summary>
    public static async Task<int> PulsesAsync(this VirtualPi pi)
    {
        // The number that the kernel gives the line counts on from the chip's first.
        string trace = await pi.Guest.DoAsync(
            "grep gpio_value /sys/kernel/tracing/trace || true; echo >/sys/kernel/tracing/trace"
        );
        return trace.Split('\n').Count(line => line.TrimEnd().EndsWith("set 1"));
    }
}
