using EdgeReader.Devices.Wiring;
using EdgeReader.Hardware.Schematic;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Schematic;

public class NetlistTests
{
    [Theory]
    [InlineData("edgereader", Build.Full)]
    [InlineData("bench", Build.Bench)]
    public void Schematic_SaysWhatThePinTableSays(string name, Build build) =>
        Assert.Empty(NetlistConflicts.In(Files.Netlist(name), PinTable.Default, build));

    [Theory]
    [InlineData("edgereader")]
    [InlineData("bench")]
    public void NetlistBesideASchematic_IsOfItAsItIs(string name)
    {
        string schematic = Files.InHardware("schematic", name + ".kicad_sch");
        Assert.True(
            Files.Netlist(name).Source == Netlist.HashOf(schematic),
            $"{name}.kicad_sch was changed since its netlist was exported: see hardware/schematic/README.md."
        );
    }

    [Fact]
    public void WireThatIsDrawnElsewhere_AndOneThatIsNot_AreTold()
    {
        Netlist drawn = Files.Netlist("bench");
        Dictionary<string, IReadOnlyList<string>> nets = new(drawn.Nets)
        {
            ["BUTTON_MAIN"] = ["A1.15", "SW1.1"],
            ["MOTOR"] = ["R1.1"],
        };
        Assert.Equal(
            [
                "Pin 11 is free in the schematic and BUTTON_MAIN in the pin table.",
                "Pin 13 is free in the schematic and MOTOR in the pin table.",
                "Pin 15 is BUTTON_MAIN in the schematic and free in the pin table.",
            ],
            NetlistConflicts.In(drawn with { Nets = nets }, PinTable.Default, Build.Bench)
        );
    }

    [Fact]
    public void Text_IsReadAsItWasWritten()
    {
        Netlist netlist = Files.Netlist("edgereader");
        Assert.Equal(netlist.ToText(), Netlist.Parse(netlist.ToText()).ToText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("net GND A1.6")]
    public void WhatIsNoNetlist_IsRefused(string text) =>
        Assert.Throws<ReaderException>(() => Netlist.Parse(text));

    [Theory]
    [InlineData("nets GND A1.6")]
    [InlineData("part R1 1 k\npart R1 2 k")]
    [InlineData("net GND A1.6\nnet GND A1.9")]
    public void LineThatCannotBe_IsRefused(string lines)
    {
        string heading = Files.Netlist("bench").ToText().Split('\n')[0];
        Assert.Throws<ReaderException>(() => Netlist.Parse($"{heading}\n{lines}\n"));
    }
}
