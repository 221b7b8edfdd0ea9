using EdgeReader.Devices.Pwm;
using EdgeReader.Recognition;

namespace EdgeReader.Devices.Tests.Pwm;

/// <summary>The kernel's files of PWM controllers, as a Pi 5 has them.</summary>
public sealed class PwmSysfsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgereader-");
    private readonly PwmSysfs _sysfs;

    public PwmSysfsTests()
    {
        _sysfs = new(_folder.FullName);
        AddChip(0, "1f0009c000.pwm"); // the fan's
        AddChip(2, "1f00098000.pwm");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Chip_IsFoundByItsDevice_NotTheFans()
    {
        Assert.Equal(2, _sysfs.FindChip(""));
        Assert.Equal(0, _sysfs.FindChip("1f0009c000.pwm"));
    }

    [Theory]
    [InlineData("fe20c000.pwm")]
    [InlineData("no.pwm")]
    public void ChipThatIsNotThere_IsOneSentence_WithThoseThatAre(string device)
    {
        ReaderException problem = Assert.Throws<ReaderException>(() => _sysfs.FindChip(device));
        Assert.Contains($"no PWM controller {device}", problem.Message);
        Assert.Contains("1f00098000.pwm", problem.Message);
    }

    [Fact]
    public void WithoutAnyController_TheSentenceSaysSo() =>
        Assert.Contains(
            "none",
            Assert
                .Throws<ReaderException>(() => new PwmSysfs("/no-such-folder").FindChip(""))
                .Message
        );

    [Fact]
    public void ChannelThatWasLeftOn_IsTurnedOffAndGivenBack()
    {
        Directory.CreateDirectory(PathOf("pwmchip2", "pwm0"));
        File.WriteAllText(PathOf("pwmchip2", "pwm0", "enable"), "1\n");
        _sysfs.TurnOff("", 0);
        Assert.Equal("0", File.ReadAllText(PathOf("pwmchip2", "pwm0", "enable")));
        Assert.Equal("0", File.ReadAllText(PathOf("pwmchip2", "unexport")));
    }

    [Fact]
    public void ChannelThatNobodyHas_IsLeftAlone()
    {
        _sysfs.TurnOff("", 1);
        Assert.Equal("", File.ReadAllText(PathOf("pwmchip2", "unexport")));
    }

    [Fact]
    public void ChannelThatDoesNotObey_IsOneSentence()
    {
        Directory.CreateDirectory(PathOf("pwmchip2", "pwm0"));
        File.WriteAllText(PathOf("pwmchip2", "pwm0", "enable"), "1\n");
        File.Delete(PathOf("pwmchip2", "unexport"));
        Directory.CreateDirectory(PathOf("pwmchip2", "unexport"));
        ReaderException problem = Assert.Throws<ReaderException>(() => _sysfs.TurnOff("", 0));
        Assert.Contains("cannot be turned off", problem.Message);
    }

    private void AddChip(int number, string device)
    {
        Directory.CreateDirectory(PathOf($"pwmchip{number}"));
        File.CreateSymbolicLink(PathOf($"pwmchip{number}", "device"), $"../../../{device}");
        File.WriteAllText(PathOf($"pwmchip{number}", "unexport"), "");
    }

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);
}
