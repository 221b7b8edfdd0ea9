using EdgeReader.Devices.Power;
using EdgeReader.Devices.Power.Board;

namespace EdgeReader.Devices.Tests.Power.Board;

public sealed class BoardSensorsTests : IDisposable
{
    private readonly string _sysfs = Directory.CreateTempSubdirectory("sysfs-").FullName;

    private PowerOptions Options => new() { BoardDriver = "sysfs", SysfsFolder = _sysfs };

    public void Dispose() => Directory.Delete(_sysfs, recursive: true);

    [Theory]
    [InlineData("0\n", false)]
    [InlineData("1\n", true)]
    [InlineData("", null)]
    [InlineData("maybe\n", null)]
    public void Supply_IsFoundByItsName_AmongOtherSensors(string text, bool? isWeak)
    {
        Write("class/hwmon/hwmon0/name", "cpu_thermal\n");
        Write("class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
        Write("class/hwmon/hwmon1/temp1_input", "42000\n");
        Write("class/hwmon/hwmon3/name", "rpi_volt\n");
        Write("class/hwmon/hwmon3/in0_lcrit_alarm", text);
        Assert.Equal(isWeak, BoardSensors.OpenSupply(Options).ReadIsWeak());
    }

    [Fact]
    public void SupplyAlarm_ThatComesAndGoes_IsFollowed()
    {
        ISupplyMonitor supply = BoardSensors.OpenSupply(Options);
        Assert.Null(supply.ReadIsWeak());
        Write("class/hwmon/hwmon1/name", "rpi_volt\n");
        Write("class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
        Assert.True(supply.ReadIsWeak());
        Directory.Delete(Path.Combine(_sysfs, "class"), recursive: true);
        Assert.Null(supply.ReadIsWeak());
        Write("class/hwmon/hwmon2/name", "rpi_volt\n");
        Write("class/hwmon/hwmon2/in0_lcrit_alarm", "0\n");
        Assert.False(supply.ReadIsWeak());
    }

    [Theory]
    [InlineData("48312\n", 48.312)]
    [InlineData("-5000\n", -5.0)]
    [InlineData("85000\n", 85.0)]
    [InlineData("999999\n", null)]
    [InlineData("hot\n", null)]
    [InlineData("", null)]
    public void Temperature_IsInThousandths(string text, double? celsius)
    {
        Write("class/thermal/thermal_zone0/temp", text);
        Assert.Equal(celsius, BoardSensors.OpenThermometer(Options).ReadCelsius());
    }

    [Fact]
    public void BoardThatTellsNothing_IsNoFault()
    {
        Assert.Null(BoardSensors.OpenSupply(Options).ReadIsWeak());
        Assert.Null(BoardSensors.OpenThermometer(Options).ReadCelsius());
    }

    [Fact]
    public void SimulatedBoard_IsWell_UntilItIsToldOtherwise()
    {
        SimulatedSupplyMonitor supply = Assert.IsType<SimulatedSupplyMonitor>(
            BoardSensors.OpenSupply(new())
        );
        SimulatedThermometer thermometer = Assert.IsType<SimulatedThermometer>(
            BoardSensors.OpenThermometer(new())
        );
        Assert.False(supply.ReadIsWeak());
        Assert.Equal(45, thermometer.ReadCelsius());
        (supply.IsWeak, thermometer.Celsius) = (true, null);
        Assert.True(supply.ReadIsWeak());
        Assert.Null(thermometer.ReadCelsius());
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_sysfs, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
