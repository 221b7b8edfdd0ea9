using EdgeReader.Hardware.Light;

namespace EdgeReader.Hardware.Tests.Light;

public class LampOpticsTests
{
    private static readonly Lighting Light = Lighting.Read(Files.InHardware());

    [Fact]
    public void TwoLampsAtTheLens_FollowTheInverseSquare()
    {
        Assert.Equal(200, LampOptics.Illuminance(1, 100, 0, 0, 0), 6);
        Assert.Equal(50, LampOptics.Illuminance(1, 200, 0, 0, 0), 6);
    }

    [Fact]
    public void LampToTheSide_LosesTheFourthPowerOfTheCosine()
    {
        // At 45°: cos⁴ = 1/4.
        Assert.Equal(200.0 / 4, LampOptics.Illuminance(1, 100, 0, 0, 100), 6);
    }

    [Fact]
    public void FluxOfANarrowBeam_IsThatOfItsCone()
    {
        // 60° at half: m = ln 0.5 / ln cos 30° = 4.82; 2π / 5.82.
        Assert.Equal(1.080, Light.Optics.Flux(1), 3);
    }

    [Fact]
    public void Diffuser_NeverGivesMoreLightThanItGets()
    {
        // As from paper, π · I, of 70 % at the most.
        double most = Light.Optics.Flux(8.2 * Light.Circuit.Most / 20) * 0.7;
        Assert.Equal(most, Math.PI * Light.Optics.Most, 6);
    }

    [Theory]
    [InlineData(3.2, 19)]
    [InlineData(5.1, 0)]
    [InlineData(6, 0)]
    public void Led_GetsWhatTheResistorLeaves(double forward, double milliamperes) =>
        Assert.Equal(milliamperes, Light.Circuit.Current(forward), 6);

    [Fact]
    public void StandardIlluminants_HaveTheirTemperatures()
    {
        Assert.InRange(ColourTemperature.Of(0.44757, 0.40745), 2846, 2866); // A
        Assert.InRange(ColourTemperature.Of(0.31271, 0.32902), 6484, 6524); // D65
        Assert.Equal(50, ColourTemperature.Mired(4000, 5000), 9);
    }
}
