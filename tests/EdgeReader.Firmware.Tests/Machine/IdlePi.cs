namespace EdgeReader.Firmware.Tests.Machine;

/// <summary>A virtual Pi whose reader isn't started: its devices and its time are the tests'.</summary>
/// <param name="processor">As QEMU calls it.</param>
public abstract class IdlePi(string processor) : BootedPi
{
    /// <summary>As QEMU calls it.</summary>
    public string Processor => processor;

    /// <inheritdoc/>
    protected override Task<VirtualPi> BootAsync() =>
        ReaderPi.BootAsync(new() { Processor = processor, StartsReader = false });
}

/// <summary>With a Pi 4's processor.</summary>
public sealed class IdlePi4() : IdlePi("cortex-a72");

/// <summary>With a Pi 5's.</summary>
public sealed class IdlePi5() : IdlePi("cortex-a76");

/// <summary>Boots once for the stories that follow.</summary>
[CollectionDefinition("an idle Pi 4")]
public sealed class OneIdlePi4 : ICollectionFixture<IdlePi4>;

/// <summary>Boots once for the stories that follow.</summary>
[CollectionDefinition("an idle Pi 5")]
public sealed class OneIdlePi5 : ICollectionFixture<IdlePi5>;
