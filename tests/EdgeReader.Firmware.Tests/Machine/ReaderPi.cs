using System.Text.Json;

namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>One virtual Pi for the stories that leave it as they found it.</summary>
public sealed class ReaderPi : BootedPi
{
    /// <summary>The value of the practice card before the camera.</summary>
    public const int Value = 100;

    /// <inheritdoc/>
    protected override Task<VirtualPi> BootAsync() => BootAsync(new());

    /// <summary>Boots one with the practice card before its camera.</summary>
    internal static Task<VirtualPi> BootAsync(MachineOptions machine) =>
        VirtualPi.BootAsync(
            JsonSerializer.Serialize(Common),
            share => Frames.Write(Path.Combine(share.FullName, "frames"), Value),
            machine
        );
}
