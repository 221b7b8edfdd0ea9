using System.Text.Json.Nodes;
using EdgeReader.Devices.Buttons;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Wiring;
using EdgeReader.Recognition;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Wiring;

public class PinTableTests
{
    private static readonly string Text = File.ReadAllText(
        Repository.PathOf("hardware", "pins.json")
    );

    [Fact]
    public void FactorysSettings_AreThoseOfTheTable()
    {
        PinTable table = PinTable.Default;
        ButtonsOptions buttons = new();
        Assert.Equal(
            ["GPIO17", "GPIO22", "GPIO23", "GPIO27"],
            [buttons.Main, buttons.Plus, buttons.Minus, new HapticsOptions().Line]
        );
        Pin[] rows = [table["BUTTON_MAIN"], table["BUTTON_PLUS"], table["BUTTON_MINUS"]];
        Assert.All(rows, pin => Assert.Equal(buttons.Pull, pin.Pull));
        Assert.All(rows, pin => Assert.Equal(buttons.ActiveLow, pin.Active == ActiveLevel.Low));
    }

    [Fact]
    public void BenchBuild_IsPartOfTheFullOne() =>
        Assert.All(PinTable.Default.Pins, pin => Assert.Contains(Build.Full, pin.Builds));

    [Theory]
    [InlineData("MOTOR", "line", "GPIO17", "which is GPIO27 and not GPIO17")]
    [InlineData("MOTOR", "pin", 41, "the header has pins 1 to 40")]
    [InlineData("MOTOR", "pin", 0, "the header has pins 1 to 40")]
    [InlineData("MOTOR", "active", "none", "MOTOR has no active level")]
    [InlineData("MOTOR", "volts", 5, "MOTOR has 5 V on GPIO27, which bears 3.3 V")]
    [InlineData("BUTTON_PLUS", "volts", 5, "BUTTON_PLUS has 5 V on GPIO22, which bears 3.3 V")]
    [InlineData("BUTTON_PLUS", "pull", "none", "an input without a pull")]
    [InlineData("BUTTON_PLUS", "pull", "down", "pulled to its active level")]
    [InlineData("BUTTON_PLUS", "signal", "BUTTON_MAIN", "The signal BUTTON_MAIN has")]
    [InlineData("BUTTON_PLUS", "part", "", "Nothing hangs on BUTTON_PLUS")]
    [InlineData("I2S_BCLK", "function", "gpio", "is taken by I2S, as GPIO")]
    [InlineData("I2S_BCLK", "active", "high", "has an active level, but is no switch")]
    [InlineData("LIGHT", "function", "gpio", "is taken by PWM, as GPIO")]
    [InlineData("MOTOR", "function", "spi", "can't be read")]
    [InlineData("MOTOR", "function", 0, "can't be read")]
    [InlineData("MOTOR", "volts", "5", "can't be read")]
    [InlineData("MOTOR", "part", null, "can't be read")]
    [InlineData("MOTOR", "colour", "red", "can't be read")]
    public void WrongCell_IsRefused(string signal, string cell, object? value, string sentence) =>
        Refused(sentence, table => Row(table, signal)[cell] = JsonValue.Create(value));

    [Fact]
    public void TwoPartsOnOneLine_AreRefused_WithBothNames() =>
        Refused(
            "The line GPIO27 has the base resistor of the motor's transistor and the plus button: "
                + "give each its own.",
            table =>
            {
                JsonNode plus = Row(table, "BUTTON_PLUS");
                (plus["line"], plus["pin"]) = ("GPIO27", 13);
            }
        );

    [Fact]
    public void PartsOnTheBoardsOwnLine_AreRefused() =>
        Refused(
            "POWER_OFF is on GPIO0, which is the board's own.",
            table =>
            {
                JsonNode off = Row(table, "POWER_OFF");
                (off["line"], off["pin"]) = ("GPIO0", 27);
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "header": "x", "pins": null }""")]
    [InlineData("""{ "header": "x", "pins": [null] }""")]
    public void WhatIsNoTable_IsRefused(string text) =>
        Assert.Throws<ReaderException>(() => PinTable.Parse(text));

    [Fact]
    public void TableCutShort_IsRefused() =>
        Prop.ForAll(
                Gen.Choose(0, Text.TrimEnd().Length - 1).ToArbitrary(),
                length =>
                {
                    Assert.Throws<ReaderException>(() => PinTable.Parse(Text[..length]));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void WhereAPinIs_IsToldForFingers()
    {
        Assert.Equal(
            "header pin 11, the sixth on the inner row",
            RaspberryPiHeader.Describe(PinTable.Default["BUTTON_MAIN"].Number)
        );
        Assert.Equal(
            "header pin 40, the twentieth on the outer row",
            RaspberryPiHeader.Describe(40)
        );
    }

    [Fact]
    public void Line_HasItsPin_AndWhatIsOnSeveralHasNone()
    {
        Assert.Equal(11, RaspberryPiHeader.PinOf("GPIO17"));
        Assert.Null(RaspberryPiHeader.PinOf("GND"));
        Assert.Equal("17", RaspberryPiHeader.Describe("17"));
    }

    private static void Refused(string sentence, Action<JsonNode> edit)
    {
        JsonNode table = JsonNode.Parse(Text)!;
        edit(table);
        ReaderException problem = Assert.Throws<ReaderException>(() =>
            PinTable.Parse(table.ToJsonString())
        );
        Assert.Contains(sentence, problem.Message);
    }

    private static JsonNode Row(JsonNode table, string signal) =>
        table["pins"]!.AsArray().Single(pin => (string?)pin!["signal"] == signal)!;
}
