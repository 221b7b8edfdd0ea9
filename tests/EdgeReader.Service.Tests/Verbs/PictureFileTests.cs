using EdgeReader.Service.Verbs;
using OpenCvSharp;

namespace EdgeReader.Service.Tests.Verbs;

public class PictureFileTests
{
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

    private static byte[] Encode(string kind)
    {
        byte[] noise = new byte[90 * 120 * 3];
        new Random(5).NextBytes(noise);
        using Mat picture = Mat.FromPixelData(90, 120, MatType.CV_8UC3, noise);
        Cv2.ImEncode(kind, picture, out byte[] bytes);
        return bytes;
    }
}
