namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>How a virtual Pi differs from the usual one.</summary>
public sealed record MachineOptions
{
    /// <summary>As QEMU calls it: <c>cortex-a72</c> is a Pi 4's, <c>cortex-a76</c> a Pi 5's.</summary>
    public string Processor { get; init; } = "cortex-a72";

    /// <summary>Whether the reader starts with it.</summary>
    public bool StartsReader { get; init; } = true;
}
