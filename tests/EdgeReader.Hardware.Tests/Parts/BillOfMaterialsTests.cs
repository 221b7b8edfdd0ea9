using EdgeReader.Hardware.Parts;
using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Parts;

public sealed class BillOfMaterialsTests : IDisposable
{
    private const string Heading =
        "References,Quantity,Part,Maker,Part number,Replaced by,Rupees,Price date,Data sheet";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("full", "edgereader")]
    [InlineData("bench", "bench")]
    public void Bill_HasEveryPartOfTheSchematic_AndTellsAllOfIt(string bill, string schematic) =>
        Assert.Empty(BillConflicts.In(Bill(bill), Files.Netlist(schematic)));

    [Theory]
    [InlineData("full", 13_000)]
    [InlineData("bench", 8_000)]
    public void Price_StaysWithinWhatTheGuideSays(string bill, int most) =>
        Assert.InRange(Bill(bill).Rupees, 1, most);

    [Fact]
    public void WhatIsMissing_TooMuchAndTwice_IsTold()
    {
        Netlist netlist = new(
            "",
            new Dictionary<string, string> { ["R1"] = "1 k", ["R2"] = "2 k" },
            new Dictionary<string, string>(),
            new Dictionary<string, IReadOnlyList<string>>()
        );
        BillOfMaterials bill = Read(
            "R1 R9,1,Resistor,any,-,-,5,2026-11-27,-",
            "R1,1,,any,-,-,0,2026-11-27,-"
        );
        Assert.Equal(
            [
                "Resistor is bought 1 times for 2 places.",
                " R1 has nothing under Part.",
                " costs 0 rupees.",
                "R2 (2 k) of the schematic is bought nowhere.",
                "R9 is bought, and the schematic has none.",
                "R1 is bought more than once.",
            ],
            BillConflicts.In(bill, netlist)
        );
    }

    [Theory]
    [InlineData("R1,one,Resistor,any,-,-,5,2026-11-27,-")]
    [InlineData("R1,1,Resistor,any,-,-,5,yesterday,-")]
    [InlineData("R1,1,Resistor,any,-,-,5,2026-11-27,-,-")]
    [InlineData("R1,1,Resistor")]
    public void RowThatCannotBe_IsRefused(string row) =>
        Assert.Throws<ReaderException>(() => Read(row));

    private static BillOfMaterials Bill(string name) =>
        BillOfMaterials.Read(Files.InHardware("bill-of-materials", name + ".csv"));

    private BillOfMaterials Read(params string[] rows)
    {
        string file = Path.Combine(_folder.FullName, "bill.csv");
        File.WriteAllLines(file, [Heading, .. rows]);
        return BillOfMaterials.Read(file);
    }
}
