using EdgeReader.Devices.Camera;
using EdgeReader.Devices.Light;
using EdgeReader.Hardware.Figures;
using EdgeReader.Hardware.Light;
using EdgeReader.Recognition;
using EdgeReader.Recognition.Imaging;

namespace EdgeReader.Hardware.Tests.Light;

public class LightChecksTests
{
    [Fact]
    public void LampAsItIs_HoldsAll() =>
        Assert.All(
            LightCommand.Reckon(Files.InHardware()).Checks,
            check => Assert.True(check.Holds)
        );

    [Theory]
    [InlineData("light/lamp.csv", "series resistor,100", "series resistor,47", "an LED carries")]
    [InlineData("light/lamp.csv", "most power,250", "most power,63", "its resistor heats")]
    [InlineData("light/lamp.csv", "through at least,30", "through at least,3", "the poorest lamp")]
    [InlineData("light/lamp.csv", "diameter,8", "diameter,40", "the mirror's spots")]
    [InlineData("light/lamp.csv", "lamp,20000", "lamp,1000", "make stripes")]
    [InlineData("light/lamp.csv", "chromaticity x,0.31", "chromaticity x,0.24", "white balance")]
    [InlineData("light/lamp.csv", "from the lens,22", "from the lens,36", "within the case")]
    public void ChangeThatAMakerMightMake_FailsItsCheck(
        string file,
        string old,
        string replacement,
        string failed
    )
    {
        using HardwareCopy copy = new HardwareCopy().With(file, old, replacement);
        IEnumerable<Check> broken = LightCommand.Reckon(copy.Root).Checks.Where(c => !c.Holds);
        Assert.Contains(broken, check => check.What.Contains(failed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("light/gamma.csv", "2048,9338", "512,9338", "the curve must begin at 0 and rise")]
    [InlineData("light/exposure.csv", "normal,15,1", "normal,15,100", "'normal' is missing")]
    [InlineData("light/lamp.csv", "beam angle,60", "beam angle,360", "must be 5 to 170")]
    [InlineData("light/lamp.csv", "focal length", "focus", "'focal length' is missing")]
    public void NonsenseInATable_IsASentence(
        string file,
        string old,
        string replacement,
        string sentence
    )
    {
        using HardwareCopy copy = new HardwareCopy().With(file, old, replacement);
        Assert.Contains(
            sentence,
            Assert.Throws<ReaderException>(() => Lighting.Read(copy.Root)).Message
        );
    }

    [Fact]
    public void FirmwaresNumbers_AreStillThoseOfTheTable()
    {
        FigureTable lamp = FigureTable.Read(Files.InHardware("light", "lamp.csv"));
        double dim = lamp.Take("luma below which it is dim", "-", 0, 255);
        double dark = lamp.Take("luma below which it is too dark", "-", 0, 255);
        double white = lamp.Take("share of white that dazzles", "%", 0, 100) / 100;
        Assert.True(new FrameQuality(dim - 0.01).IsDim && !new FrameQuality(dim).IsDim);
        Assert.Equal(FrameQuality.DarkestUsableBrightness, dark);
        Assert.True(
            new FrameQuality(99, white + 0.01).IsDazzled && !new FrameQuality(99, white).IsDazzled
        );
        Assert.Equal(new LightOptions().PwmHertz, lamp.Take("pulses of the lamp", "Hz", 0, 1e6));
        Assert.Equal(new CameraOptions().Width, lamp.Take("picture's width", "-", 0, 1e4));
        double[] levels =
        [
            1,
            lamp.Take("lamp's middle level", "%", 0, 100) / 100,
            lamp.Take("lamp's lowest level", "%", 0, 100) / 100,
        ];
        Assert.Contains(
            FormattableString.Invariant($"Levels = [{string.Join(", ", levels)}]"),
            File.ReadAllText(
                Repository.PathOf("src", "EdgeReader.Service", "Care", "LampPolicy.cs")
            )
        );
    }
}
