using EdgeReader.Recognition.Imaging;
using FsCheck;
using FsCheck.Fluent;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Imaging;

public sealed class PictureFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public void IsWhole_FileCutAnywhere_IsNot(string kind)
    {
        byte[] whole = Encode(kind);
        Assert.True(PictureFile.IsWhole(whole));
        for (int length = 40; length < whole.Length - 12; length += whole.Length / 40)
        {
            Assert.False(PictureFile.IsWhole(whole.AsSpan(0, length)), $"cut at {length}");
        }
    }

    [Fact]
    public void IsWhole_OtherKind_IsLeftToTheDecoder()
    {
        Assert.True(PictureFile.IsWhole("BM and so on"u8));
    }

    [Fact]
    public void TryRead_PictureOfAnyKind_IsBgrOf8Bits()
    {
        MatType[] kinds = [MatType.CV_8UC1, MatType.CV_8UC4, MatType.CV_16UC1, MatType.CV_16UC3];
        Assert.All(
            kinds,
            kind =>
            {
                double scale = kind.Depth == MatType.CV_16U ? 257 : 1;
                using Mat picture = new(20, 16, kind, Scalar.All(90 * scale));
                Cv2.ImEncode(".png", picture, out byte[] bytes);
                File.WriteAllBytes(_file, bytes);
                Assert.True(PictureFile.TryRead(_file, out Mat? pixels, out _));
                Assert.Equal(MatType.CV_8UC3, pixels.Type());
                Assert.Equal(new Vec3b(90, 90, 90), pixels.At<Vec3b>(3, 3));
                pixels.Dispose();
            }
        );
    }

    [Fact]
    public void TryRead_PictureTooSmallForANote_SaysSo()
    {
        using Mat picture = new(15, 300, MatType.CV_8UC3, Scalar.All(90));
        Cv2.ImEncode(".png", picture, out byte[] bytes);
        File.WriteAllBytes(_file, bytes);
        Assert.False(PictureFile.TryRead(_file, out _, out string? problem));
        Assert.Contains("300 × 15 pixels", problem);
    }

    [Fact]
    public void TryRead_FileThatIsNotThere_SaysSo()
    {
        Assert.False(PictureFile.TryRead(_file + "-none", out _, out string? problem));
        Assert.Contains("-none", problem);
    }

    [Fact]
    public void TryRead_DamagedFile_IsAPictureOrAProblem()
    {
        byte[][] whole = [Encode(".jpg"), Encode(".png"), Encode(".bmp"), Encode(".webp")];
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, int.MaxValue)).ToArbitrary(),
                fault =>
                {
                    Random random = new(fault.Item2);
                    byte[] bytes = [.. whole[fault.Item1]];
                    for (int i = random.Next(1, 20); i > 0; i--)
                    {
                        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                    }
                    int length = random.Next(2) == 0 ? bytes.Length : random.Next(bytes.Length);
                    File.WriteAllBytes(_file, bytes.AsSpan(0, length));
                    bool isPicture = PictureFile.TryRead(_file, out Mat? pixels, out string? why);
                    using (pixels)
                    {
                        return isPicture ? pixels!.Type() == MatType.CV_8UC3 : why!.Length > 0;
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static byte[] Encode(string kind)
    {
        byte[] noise = new byte[90 * 120 * 3];
        new Random(5).NextBytes(noise);
        using Mat picture = Mat.FromPixelData(90, 120, MatType.CV_8UC3, noise);
        Cv2.ImEncode(kind, picture, out byte[] bytes);
        return bytes;
    }
}
