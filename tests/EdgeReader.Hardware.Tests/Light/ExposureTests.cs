using EdgeReader.Hardware.Light;
using EdgeReader.Recognition;

namespace EdgeReader.Hardware.Tests.Light;

public sealed class ExposureTests
{
    private static readonly Lighting Light = Lighting.Read(Files.InHardware());

    [Fact]
    public void Calibration_IsWhatALightMeterAtIso100Says() =>
        Assert.InRange(Light.Exposure.FilmSpeed, 90, 110);

    [Theory]
    [InlineData(0.00001, 0.1, 1)] // brighter than it can be
    [InlineData(0.010, 10, 1)]
    [InlineData(0.020, 20, 1)]
    [InlineData(0.045, 30, 1.5)]
    [InlineData(0.100, 50, 2)]
    [InlineData(0.200, 60, 3.333)]
    [InlineData(9, 66.666, 16)] // darker than it can be
    public void Exposure_IsRaisedBeforeTheGain(double needed, double milliseconds, double gain)
    {
        (double exposed, double amplified) = Light.Normal.Divide(needed);
        Assert.Equal(milliseconds, exposed, 3);
        Assert.Equal(gain, amplified, 3);
    }

    [Fact]
    public void ShortMode_TradesExposureForGain()
    {
        (double normal, _) = Light.Normal.Divide(0.1);
        (double quick, double gain) = Light.Short.Divide(0.1);
        Assert.True(quick < normal / 2 && gain > 2);
    }

    [Fact]
    public void Thresholds_RiseFromTooDarkToDimToWhatItWants() =>
        Assert.True(
            Light.LuxFor(Light.TooDark) < Light.LuxFor(Light.Dim)
                && Light.LuxFor(Light.Dim) < Light.LuxFor(0.16)
        );

    [Fact]
    public void StripesOfSlowPulses_AreSeen()
    {
        // 1 kHz, half on, 10 ms: ten whole pulses, and at the worst half a millisecond of an eleventh.
        Assert.Equal(0.05, Exposure.Stripes(10, 0.5, 1000), 9);
        Assert.Equal(0, Exposure.Stripes(10, 1, 1000), 9);
    }

    [Fact]
    public void LumaBeyondTheCurve_IsRefused()
    {
        Curve curve = Curve.Read(Files.InHardware("light", "gamma.csv"));
        Assert.Equal(1024 / 65536.0, curve.LinearOf(5040.0 / 65535 * 255), 9);
        Assert.Throws<ReaderException>(() => curve.LinearOf(250));
    }
}
