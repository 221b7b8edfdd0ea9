using EdgeReader.Hardware.Light;

namespace EdgeReader.Hardware.Tests.Light;

public class GlareTests
{
    private static readonly Lighting Light = Lighting.Read(Files.InHardware());

    [Theory]
    [InlineData(60)]
    [InlineData(250)]
    public void Spot_LiesWhereARayIsMirrored(double height)
    {
        // From the LED at 22 mm down to the spot and up to the lens: equal angles on both sides.
        double down = Math.Atan2(Light.Optics.Distance - Light.Glare.Offset, height);
        double up = Math.Atan2(Light.Glare.Offset, height);
        Assert.Equal(down, up, 9);
        Assert.Equal(11, Light.Glare.Offset);
    }

    [Fact]
    public void NoteBentByTheTilt_MirrorsTheLedIntoTheMiddle()
    {
        double tilt = Glare.Tilt(22, 80) * Math.PI / 180;
        Assert.Equal(Math.Atan2(22, 80), 2 * tilt, 9);
    }

    [Fact]
    public void Spots_ShrinkWithTheHeight_AsThePictureShowsMore()
    {
        Assert.Equal(4, Light.Glare.Diameter);
        Assert.Equal(4 * Light.Glare.Share(200), Light.Glare.Share(100), 9);
        Assert.Equal(2 * Light.View.Pixels(11, 200), Light.View.Pixels(11, 100), 9);
    }

    [Fact]
    public void PictureThatIsAskedForSmall_ShowsTwoThirds() =>
        Assert.Equal(Light.View.Width(80) * 2 / 3, Light.View.WidthOfSmall(80), 9);

    [Fact]
    public void View_IsTheLensesFieldWhereTheWholeSensorIsUsed()
    {
        // 4608 of 4608 pixels, not 3456: the sheet's 102° within the distortion that a pinhole hasn't.
        double half = Math.Atan(Light.View.Width(100) * 4608 / 3456 / 2 / 100) * 180 / Math.PI;
        Assert.InRange(half, Light.View.HalfField - 2, Light.View.HalfField);
    }
}
