namespace EdgeReader.Devices.Tests.Attached;

/// <summary>
/// The header of a virtual Pi: a folder with a folder a signal, named as in the pin table, by which the
/// outside drives the lines of the kernel's simulated chip (gpio-sim) and sees them.
/// EDGEREADER_TEST_GPIO names it.
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

    /// <summary>Whether a signal's line is high.</summary>
    public static bool IsHigh(string signal) =>
        File.ReadAllText(Path.Combine(Folder, signal, "value")).Trim() == "1";

    /// <summary>Pulls a signal's line from outside, and waits until the kernel has told of it.</summary>
    public static void Drive(string signal, bool isHigh)
    {
        File.WriteAllText(Path.Combine(Folder, signal, "pull"), isHigh ? "pull-up" : "pull-down");
        Thread.Sleep(Notice);
    }
}
