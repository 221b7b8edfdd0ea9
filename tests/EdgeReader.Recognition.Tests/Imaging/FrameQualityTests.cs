using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Imaging;

public class FrameQualityTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(40, false)]
    [InlineData(255, false)]
    public void IsTooDark_GreyOfThisLevel(int grey, bool dark)
    {
        using Mat picture = new(48, 64, MatType.CV_8UC3, Scalar.All(grey));
        FrameQuality quality = FrameQuality.Measure(picture);
        Assert.Equal(grey, quality.Brightness, 6);
        Assert.Equal(dark, quality.IsTooDark);
    }

    [Fact]
    public void Measure_SamePictureInAnotherResolution_IsTheSame()
    {
        using Mat small = new(30, 40, MatType.CV_8UC3, new Scalar(200, 30, 90));
        small[new Rect(0, 0, 20, 30)].SetTo(new Scalar(5, 250, 20));
        using Mat large = small.Resize(
            new Size(1280, 960),
            interpolation: InterpolationFlags.Nearest
        );
        Assert.Equal(
            FrameQuality.Measure(small).Brightness,
            FrameQuality.Measure(large).Brightness,
            6
        );
    }

    [Fact]
    public void Measure_GreenCountsMost_AsForTheEye()
    {
        Assert.True(Of(new Scalar(0, 100, 0)) > Of(new Scalar(0, 0, 100)));
        Assert.True(Of(new Scalar(0, 0, 100)) > Of(new Scalar(100, 0, 0)));
    }

    private static double Of(Scalar bgr)
    {
        using Mat picture = new(8, 8, MatType.CV_8UC3, bgr);
        return FrameQuality.Measure(picture).Brightness;
    }
}
