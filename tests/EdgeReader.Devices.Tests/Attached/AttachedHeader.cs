namespace EdgeReader.Devices.Tests.Attached;

/// <summary>
/// The header of a virtual Pi: the folder of the kernel's simulated chip (gpio-sim), by which the
/// outside drives its lines and sees them. EDGEREADER_TEST_GPIO names it.
/// </summary>
internal static class AttachedHeader
{
    // From a line's change to the driver's thread that is told of it, with room for a slow machine.
    private static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(50);

    private static string Folder
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("EDGEREADER_TEST_GPIO");
            Assert.SkipWhen(
                string.IsNullOrEmpty(folder),
                "This machine has no simulated header: make test-device runs this in one that has."
            );
            return folder!;
        }
    }

    /// <summary>Skips where there is no such header.</summary>
    public static void Need() => _ = Folder;

    /// <summary>Whether a line is high.</summary>
    public static bool IsHigh(int line) =>
        File.ReadAllText(Path.Combine(Folder, $"sim_gpio{line}", "value")).Trim() == "1";

    /// <summary>Pulls a line from outside, and waits until the kernel has told of it.</summary>
    public static void Drive(int line, bool isHigh)
    {
        File.WriteAllText(
            Path.Combine(Folder, $"sim_gpio{line}", "pull"),
            isHigh ? "pull-up" : "pull-down"
        );
        Thread.Sleep(Notice);
    }
}
