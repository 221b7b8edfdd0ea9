using System.CommandLine;
using System.Device.Gpio;
using EdgeReader.Devices.Gpio;
using EdgeReader.Devices.Haptics;
using EdgeReader.Devices.Light;
using EdgeReader.Devices.Pwm;
using EdgeReader.Service.Tests.Support;
using EdgeReader.Service.Verbs;

namespace EdgeReader.Service.Tests.Verbs;

public sealed class OutputsOffTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Unit_TurnsThemOffAfterEveryEnd()
    {
        string unit = Repository.PathOf("deploy", "systemd", "edgereader.service");
        const string key = "ExecStopPost=-/usr/lib/edgereader/edgereader ";
        string line = Assert.Single(File.ReadLines(unit), l => l.StartsWith(key));
        ParseResult parsed = CommandLine.Create().Parse(line[key.Length..]);
        Assert.Empty(parsed.Errors);
        Assert.Equal(OutputsOffVerb.Name, parsed.CommandResult.Command.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LineOfAKilledReader_IsLow_WhateverTheKernelMadeOfIt(bool keepsOutputs)
    {
        MemoryGpioDriver lines = new() { KeepsOutputs = keepsOutputs };
        GpioController killed = new(lines);
        new GpioVibrationMotor(killed, 27).Set(true);
        killed.Dispose(); // what the kernel does when a process is gone: close its files
        Assert.Equal(keepsOutputs, lines[27] == PinValue.High);
        OutputsOffVerb.TurnOff(
            new() { Driver = "gpio" },
            _ => new GpioVibrationMotor(new GpioController(lines), 27),
            new PwmSysfs(_folder.FullName)
        );
        Assert.Equal(PinValue.Low, lines[27]);
        Assert.False(lines.IsOpen(27));
    }

    [Fact]
    public void PwmChannelOfAKilledReader_IsTurnedOff()
    {
        SimulatedSysfs sysfs = new(_folder.FullName);
        sysfs.Enable = "1\n";
        OutputsOffVerb.TurnOff(
            new HapticsOptions { Driver = "pwm" },
            _ => throw new InvalidOperationException("No line is asked for."),
            new PwmSysfs(sysfs.Pwm)
        );
        Assert.Equal(("0", "0"), (sysfs.Enable, sysfs.Unexported));
    }

    [Fact]
    public void LampOfAKilledReader_IsTurnedOff()
    {
        SimulatedSysfs sysfs = new(_folder.FullName, channel: 1);
        sysfs.Enable = "1\n";
        OutputsOffVerb.TurnOff(new LightOptions { Driver = "none" }, new PwmSysfs(sysfs.Pwm));
        Assert.Equal("1", sysfs.Enable);
        OutputsOffVerb.TurnOff(new LightOptions { Driver = "pwm" }, new PwmSysfs(sysfs.Pwm));
        Assert.Equal(("0", "1"), (sysfs.Enable, sysfs.Unexported));
    }

    [Theory]
    [InlineData("{ \"Camera\": { \"Width\": \"wide\" ", "valid JSON")]
    [InlineData("""{ "Haptics": { "StrengthPercent": 900 } }""", "10 to 100")]
    public void MotorOfDamagedSettings_IsTheFactorys(string settings, string said)
    {
        string file = Path.Combine(_folder.FullName, "appsettings.json");
        File.WriteAllText(file, settings);
        using StringWriter errors = new();
        Assert.Equal("GPIO27", MotorOf(file, errors).Line);
        Assert.Contains(said, errors.ToString());
    }

    [Fact]
    public void MotorOnAnotherLine_IsTurnedOff_AlthoughSomethingElseDoesNotFit()
    {
        string file = Path.Combine(_folder.FullName, "appsettings.json");
        File.WriteAllText(file, """{ "Haptics": { "Line": "GPIO5" }, "Camera": { "Width": 1 } }""");
        using StringWriter errors = new();
        Assert.Equal("GPIO5", MotorOf(file, errors).Line);
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public async Task Verb_HasNothingToDoForSimulatedOnes()
    {
        Dictionary<string, string> settings = new() { ["EDGEREADER_Haptics__Driver"] = "console" };
        var (code, output, errors) = await ReaderProcess.RunAsync(
            _folder.FullName,
            settings,
            OutputsOffVerb.Name
        );
        Assert.Equal((0, "", ""), (code, output, errors));
    }

    private static HapticsOptions MotorOf(string file, TextWriter errors) =>
        OutputsOffVerb.SettingsOf<HapticsOptions>("Haptics", file, errors);
}
