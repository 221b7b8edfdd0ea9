using EdgeReader.Devices.Power;

namespace EdgeReader.Devices.Tests.Power;

public class DischargeCurveTests
{
    [Theory]
    [InlineData(CellKind.Pouch)]
    [InlineData(CellKind.Cylindrical)]
    public void MoreVolts_AreMoreCharge_AndBack(CellKind kind)
    {
        DischargeCurve curve = DischargeCurve.Of(kind);
        for (double percent = 0; percent <= 100; percent += 0.5)
        {
            double volts = curve.VoltsAt(percent);
            Assert.Equal(percent, curve.PercentAt(volts), 1e-6);
            Assert.True(curve.VoltsAt(percent + 0.5) > volts || percent == 100);
        }
    }

    [Theory]
    [InlineData(CellKind.Pouch, 3.84, 50)]
    [InlineData(CellKind.Pouch, 3.69, 10)]
    [InlineData(CellKind.Pouch, 3.44, 2.5)]
    [InlineData(CellKind.Cylindrical, 3.72, 50)]
    [InlineData(CellKind.Cylindrical, 3.30, 10)]
    public void Curve_GoesThroughItsPoints(CellKind kind, double volts, double percent) =>
        Assert.Equal(percent, DischargeCurve.Of(kind).PercentAt(volts), 1e-6);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3.0, 0)]
    [InlineData(4.3, 100)]
    [InlineData(double.NaN, 0)]
    public void BeyondItsEnds_ItIsEmptyOrFull(double volts, double percent) =>
        Assert.Equal(percent, DischargeCurve.Cylindrical.PercentAt(volts));
}
