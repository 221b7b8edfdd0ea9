namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>The tests of the devices, as a program in the virtual Pi.</summary>
internal static class DeviceTests
{
    /// <summary>Copies it there, once, into memory: a program runs slowly from a shared folder.</summary>
    public static async Task NeedDeviceTestsAsync(this VirtualPi pi)
    {
        if (await pi.Guest.RunAsync("test -d /run/device-tests") is { Status: 0 })
        {
            return;
        }
        string folder = Path.Combine(Artifacts.Folder, "device-tests");
        Assert.SkipUnless(Directory.Exists(folder), "There are no tests: make test-device.");
        string packed = Path.Combine(pi.Folder.FullName, "device-tests.tar");
        await System.Formats.Tar.TarFile.CreateFromDirectoryAsync(
            folder,
            packed,
            includeBaseDirectory: false
        );
        await pi.Guest.DoAsync(
            "mkdir /run/device-tests && tar -xf /run/share/device-tests.tar -C /run/device-tests"
        );
        File.Delete(packed);
    }
}
