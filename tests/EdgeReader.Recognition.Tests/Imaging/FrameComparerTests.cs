using EdgeReader.Recognition.Imaging;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Imaging;

public sealed class FrameComparerTests : IDisposable
{
    private readonly FrameComparer _comparer = new();
    private readonly Mat _picture = Texture(seed: 1);

    public void Dispose()
    {
        _comparer.Dispose();
        _picture.Dispose();
    }

    [Fact]
    public void FirstFrame_IsAllNew() => Assert.Equal(0, _comparer.Compare(_picture));

    [Fact]
    public void SameFrame_IsTheSame_InOtherLightToo()
    {
        _comparer.Compare(_picture);
        using Mat dimmed = new();
        _picture.ConvertTo(dimmed, -1, 0.6);
        Assert.Equal(1, _comparer.Compare(dimmed), 0.02);
    }

    [Fact]
    public void FrameThatWasShifted_IsLessAlike_TheFartherTheLess()
    {
        double[] alike =
        [
            .. new[] { 0, 2, 4, 12 }.Select(shift =>
            {
                _comparer.Compare(_picture);
                using Mat moved = Shifted(shift);
                return _comparer.Compare(moved);
            }),
        ];
        Assert.Equal(alike.OrderDescending(), alike);
        Assert.InRange(alike[^1], 0, 0.4);
    }

    [Fact]
    public void OtherView_IsNotAlike()
    {
        _comparer.Compare(_picture);
        using Mat other = Texture(seed: 2);
        Assert.InRange(_comparer.Compare(other), 0, 0.3);
    }

    [Fact]
    public void PlainWall_IsLikeItself_AndUnlikeAPicture()
    {
        using Mat wall = new(240, 320, MatType.CV_8UC1, Scalar.All(90));
        _comparer.Compare(wall);
        Assert.Equal(1, _comparer.Compare(wall));
        Assert.Equal(0, _comparer.Compare(_picture));
    }

    [Fact]
    public void FrameOfAnotherShape_IsAnotherView()
    {
        _comparer.Compare(_picture);
        using Mat upright = _picture.T();
        Assert.Equal(0, _comparer.Compare(upright));
    }

    private Mat Shifted(int pixels)
    {
        using Mat move = Mat.FromArray(
            new double[,]
            {
                { 1, 0, pixels },
                { 0, 1, 0 },
            }
        );
        return _picture.WarpAffine(move, _picture.Size(), borderMode: BorderTypes.Reflect);
    }

    private static Mat Texture(int seed)
    {
        byte[] grey = new byte[240 * 320];
        new Random(seed).NextBytes(grey);
        Mat noise = new(240, 320, MatType.CV_8UC1);
        noise.SetArray(grey);
        Cv2.GaussianBlur(noise, noise, new Size(), 4);
        Cv2.Normalize(noise, noise, 0, 255, NormTypes.MinMax);
        return noise;
    }
}
