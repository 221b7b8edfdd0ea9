using EdgeReader.Service.Benchmark;
using Kind = System.Runtime.InteropServices.Architecture;

namespace EdgeReader.Service.Tests.Benchmark;

public class MachineTests
{
    // As a Pi's kernel writes it: a core's lines, which are repeated, and the board's at the end.
    private const string Pi = """
        processor	: 0
        BogoMIPS	: 108.00
        Features	: FEATURES
        CPU implementer	: 0x41
        CPU architecture: 8
        CPU variant	: 0x4
        CPU part	: PART
        CPU revision	: 1

        Revision	: d04170
        Model		: Raspberry Pi
        """;

    [Theory]
    [InlineData(
        "0xd0b",
        "fp asimd evtstrm aes crc32 asimdrdm lrcpc dcpop asimddp",
        "Cortex-A76",
        true
    )]
    [InlineData("0xd08", "fp asimd evtstrm crc32 cpuid", "Cortex-A72", false)]
    [InlineData("0xd03", "fp asimd evtstrm crc32 cpuid", "Cortex-A53", false)]
    [InlineData("0xd4f", "fp asimd asimddp", "ARM implementer 0x41 part 0xd4f", true)]
    public void Pi_IsKnownByItsDesign_AndByWhatInt8Costs(
        string part,
        string features,
        string name,
        bool hasDotProduct
    )
    {
        Machine machine = Machine.Of(
            Pi.Replace("PART", part).Replace("FEATURES", features),
            "Raspberry Pi 5 Model B Rev 1.0\0",
            Kind.Arm64,
            4
        );
        Assert.Equal(
            new(name, "Arm64", 4, hasDotProduct, "Raspberry Pi 5 Model B Rev 1.0"),
            machine
        );
    }

    [Fact]
    public void Desk_HasAName_AndNoBoard()
    {
        const string Desk = "model name\t: AMD EPYC 9R14\nflags\t\t: fpu avx2 avx512_vnni\n";
        Machine machine = Machine.Of(Desk, null, Kind.X64, 1);
        Assert.Equal(new("AMD EPYC 9R14", "X64", 1, true, null), machine);
        Assert.Equal("AMD EPYC 9R14, X64, 1 core, with int8 dot products.", machine.Sentence);
    }

    [Fact]
    public void KernelThatTellsNothing_IsNoError() =>
        Assert.Equal("unknown processor", Machine.Of("", null, Kind.Arm64, 4).Processor);
}
