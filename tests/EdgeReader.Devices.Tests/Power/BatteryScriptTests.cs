using EdgeReader.Devices.Power;
using EdgeReader.Recognition;
using FsCheck;
using FsCheck.Fluent;

namespace EdgeReader.Devices.Tests.Power;

public class BatteryScriptTests
{
    [Fact]
    public void Points_AreJoinedByStraightLines()
    {
        BatteryScript script = BatteryScript.Parse("10:40 20:20@3.5+ 30:x 40:5.5", CellKind.Pouch);
        Assert.Equal(new Charge(40, 3.80, false), script.At(TimeSpan.Zero));
        Charge half = Assert.IsType<Charge>(script.At(TimeSpan.FromSeconds(15)));
        Assert.Equal(30, half.Percent, 1e-9);
        Assert.Equal(3.65, half.Volts, 1e-9);
        Assert.Equal(new Charge(20, 3.5, true), script.At(TimeSpan.FromSeconds(25)));
        Assert.Null(script.At(TimeSpan.FromSeconds(39)));
        Assert.Equal(5.5, script.At(TimeSpan.FromDays(1))?.Percent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("100")]
    [InlineData("0:101")]
    [InlineData("0:50 0:40")]
    [InlineData("5:50 1:40")]
    [InlineData("0:50@")]
    [InlineData("-1:50")]
    [InlineData("0:५०")]
    public void WhatIsNoScript_IsRefusedInOneSentence(string text)
    {
        ReaderException problem = Assert.Throws<ReaderException>(() =>
            BatteryScript.Parse(text, CellKind.Pouch)
        );
        Assert.Contains("Power:SimulatedScript", problem.Message);
    }

    [Fact]
    public void AnyText_IsReadOrRefused_AndWhatIsReadNeverLeavesItsRange()
    {
        Gen<string> texts = Gen.Elements([.. "0123456789:@+x. ५"])
            .ArrayOf()
            .Select(letters => new string(letters));
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    BatteryScript script;
                    try
                    {
                        script = BatteryScript.Parse(text, CellKind.Cylindrical);
                    }
                    catch (ReaderException)
                    {
                        return true;
                    }
                    return Enumerable
                        .Range(0, 100)
                        .Select(second => script.At(TimeSpan.FromSeconds(second)))
                        .All(c => c is null or { Percent: >= 0 and <= 100, Volts: >= 0 and < 6 });
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
