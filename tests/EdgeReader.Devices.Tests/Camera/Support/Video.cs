using OpenCvSharp;

namespace EdgeReader.Devices.Tests.Camera.Support;

/// <summary>A real video file, JPEG pictures in an AVI, of growing brightness.</summary>
internal static class Video
{
    public static void Write(string path, int frames, double framesASecond = 25)
    {
        Size size = new(320, 240);
        using VideoWriter writer = new(path, FourCC.MJPG, framesASecond, size);
        for (int i = 0; i < frames; i++)
        {
            using Mat frame = new(size, MatType.CV_8UC3, Scalar.All(i % 250));
            writer.Write(frame);
        }
    }
}
