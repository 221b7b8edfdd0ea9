namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>What <c>make image</c> leaves, which is tried here.</summary>
internal static class Artifacts
{
    /// <summary>Where it lies on this machine.</summary>
    public static string Folder { get; } = Repository.PathOf("artifacts", "firmware");

    /// <summary>The same folder as the workshop sees it.</summary>
    public const string Inside = "/edgereader/artifacts/firmware";

    /// <summary>The image of a card.</summary>
    public static string Image => Path.Combine(Folder, "edgereader.img");

    /// <summary>The kernel module that simulates a Pi's header.</summary>
    public static string GpioSim => Path.Combine(Folder, "gpio-sim.ko");

    /// <summary>What gives libcamera's virtual camera a clock.</summary>
    public static string PacedCamera => Path.Combine(Folder, "paced-camera.so");

    /// <summary>The clips as they are in the package.</summary>
    public static string Clips => Path.Combine(Folder, "clips");

    /// <summary>A new folder for a machine, where its <c>boot.sh</c> is looked for.</summary>
    public static DirectoryInfo NewMachine() =>
        Directory.CreateDirectory(
            Path.Combine(Folder, "machines", Guid.NewGuid().ToString("N")[..8])
        );

    /// <summary>A machine's folder as the workshop sees it.</summary>
    public static string InsideOf(DirectoryInfo machine) => $"{Inside}/machines/{machine.Name}";
}
