using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Power;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Power;

public class PowerChecksTests
{
    [Fact]
    public void ReaderAsItIs_HoldsAll() =>
        Assert.All(
            PowerCommand.Reckon(Files.InHardware()).Checks,
            check => Assert.True(check.Holds)
        );

    [Theory]
    [InlineData(
        "power/use.csv",
        "smaller battery,2600",
        "smaller battery,2000",
        "h of typical use"
    )]
    [InlineData("power/currents.csv", ",580,", ",680,", "the booster gives")]
    [InlineData("power/currents.csv", ",60,120,", ",60,300,", "the 3.3 V rail gives")]
    [InlineData("power/use.csv", "switch,2000", "switch,1700", "the booster's switch takes")]
    [InlineData("power/currents.csv", ",38,0,44,", ",20,0,44,", "the LEDs draw 20 mA")]
    [InlineData("power/use.csv", "gain,9,dB", "gain,15,dB", "speech draws")]
    [InlineData("light/lamp.csv", "resistor,100", "resistor,47", "an LED carries")]
    [InlineData(
        "light/lamp.csv",
        "most current,800",
        "most current,100",
        "the motor's transistor carries"
    )]
    [InlineData("light/lamp.csv", "least gain,160", "least gain,20", "transistor is well on")]
    public void ChangeThatAMakerMightMake_FailsItsCheck(
        string file,
        string old,
        string replacement,
        string failed
    )
    {
        using HardwareCopy copy = new HardwareCopy().With(file, old, replacement);
        IEnumerable<Check> broken = PowerCommand.Reckon(copy.Root).Checks.Where(c => !c.Holds);
        Assert.Contains(
            broken,
            check => check.ToString().StartsWith("FAILED: ", StringComparison.Ordinal)
        );
        Assert.Contains(broken, check => check.What.Contains(failed, StringComparison.Ordinal));
    }

    [Fact]
    public void OldCellOfTheSmallerSize_MissesTheAim_AndTheLargerOneDoesNot()
    {
        // The README says so.
        PowerBudget budget = PowerBudget.Read(Files.InHardware());
        Supply supply = budget.Supply;
        Runtime runtime = new(supply, budget.Reading);
        double Old(double capacity) => runtime.Hours(capacity * supply.LeftOfOld, budget.Typical);
        Assert.True(Old(supply.Smaller) < budget.Day.AimHours);
        Assert.True(Old(supply.Larger) >= budget.Day.AimHours);
    }

    [Fact]
    public void DayWithMoreUseThanHours_IsRefused()
    {
        using HardwareCopy copy = new HardwareCopy().With(
            "power/use.csv",
            "times taken out a day,10",
            "times taken out a day,100"
        );
        Assert.Contains(
            "the reader is on for 28800 s",
            Assert.Throws<ReaderException>(() => PowerBudget.Read(copy.Root)).Message
        );
    }

    [Theory]
    [InlineData("EmptyVolts { get; init; } = 3.2;")]
    [InlineData("EmptyPercent { get; init; } = 3;")]
    [InlineData("DozeSeconds { get; init; } = 60;")]
    [InlineData("CameraOffMinutes { get; init; } = 5;")]
    public void FirmwaresSettings_AreStillThoseOfTheTable(string setting) =>
        Assert.Contains(
            setting,
            File.ReadAllText(
                Repository.PathOf("src", "EdgeReader.Service", "Care", "CareOptions.cs")
            )
        );
}
