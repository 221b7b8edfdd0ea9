using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Power;

public class FuelGaugesTests
{
    [Fact]
    public void NoGauge_KnowsNothing_AndIsNoFault()
    {
        using IFuelGauge gauge = FuelGauges.Open(new(), TimeProvider.System);
        for (int reading = 0; reading < 100; reading++)
        {
            Assert.Null(gauge.Read());
        }
        Assert.False(gauge.IsFaulty);
    }

    [Fact]
    public void SimulatedGauge_PlaysTheScript()
    {
        using IFuelGauge gauge = FuelGauges.Open(
            new() { Driver = "simulated", SimulatedScript = "0:20 600:10" },
            TimeProvider.System
        );
        Assert.Equal(20, gauge.Read()?.Percent ?? -1, 0.1);
    }

    [Theory]
    [InlineData("max1704x")]
    [InlineData("ina219")]
    public void BusThatIsNotThere_IsSaidWithWhatToDo(string driver)
    {
        const int bus = 22;
        Assert.SkipWhen(File.Exists($"/dev/i2c-{bus}"), "This machine has such a bus.");
        ReaderException problem = Assert.Throws<ReaderException>(() =>
            FuelGauges.Open(new() { Driver = driver, Bus = bus }, TimeProvider.System)
        );
        Assert.Contains("/dev/i2c-22", problem.Message);
        Assert.Contains("dtparam=i2c_arm=on", problem.Message);
    }

    [Fact]
    public void DriverThatIsUnknown_IsSaidWithThoseThatAreKnown()
    {
        Assert.Contains(
            "none, simulated, max1704x, ina219",
            Assert
                .Throws<ReaderException>(() =>
                    FuelGauges.Open(new() { Driver = "bq27441" }, TimeProvider.System)
                )
                .Message
        );
        PowerOptions board = new() { BoardDriver = "acpi" };
        Assert.Contains(
            "simulated, sysfs",
            Assert.Throws<ReaderException>(() => BoardSensors.OpenSupply(board)).Message
        );
        Assert.Throws<ReaderException>(() => BoardSensors.OpenThermometer(board));
    }
}
