using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Geometry;

public class NoteLandmarksTests
{
    private const string Network = "0123456789abcdef";

    [Fact]
    public void Landmarks_WrittenAndReadBack_AreTheSameButForRounding()
    {
        NoteLandmarks written = Drawn();
        NoteLandmarks read = Read(written.ToBytes());
        LandmarkFace face = Assert.Single(read.Faces);
        Assert.Equal("INR_10_new", face.Label);
        Assert.Equal((123, 63), (face.Width, face.Height));
        Keypoints before = written.Faces[0].Landmarks;
        Assert.Equal(before.Points, face.Landmarks.Points);
        Assert.Equal(before.Angles, face.Landmarks.Angles);
        for (int i = 0; i < before.Count; i++)
        {
            float alike = 0;
            for (int k = 0; k < Keypoints.Length; k++)
            {
                alike += before.Descriptor(i)[k] * face.Landmarks.Descriptor(i)[k];
            }
            Assert.InRange(alike, 0.999f, 1.001f);
        }
    }

    [Fact]
    public void Landmarks_OfAnotherNetwork_AreRefused()
    {
        byte[] file = Drawn().ToBytes();
        var problem = Assert.Throws<ReaderException>(() => Read(file, "another"));
        Assert.Contains("another network", problem.Message);
    }

    [Fact]
    public void Landmarks_CutAnywhereOrChangedAnywhere_AreRefused()
    {
        byte[] whole = Drawn().ToBytes();
        Random random = new(5);
        for (int i = 0; i < 200; i++)
        {
            byte[] broken = [.. whole];
            int at = random.Next(whole.Length);
            if (i % 2 == 0)
            {
                broken = broken[..at];
            }
            else
            {
                broken[at] ^= (byte)random.Next(1, 256);
            }
            Assert.Throws<ReaderException>(() => Read(broken));
        }
    }

    private static NoteLandmarks Read(byte[] file, string network = Network) =>
        NoteLandmarks.Read(file, "landmarks.bin", network);

    private static NoteLandmarks Drawn()
    {
        using Mat picture = new(240, 470, MatType.CV_8UC3);
        Cv2.SetTheRNG(1);
        Cv2.Randu(picture, Scalar.All(0), Scalar.All(255));
        Cv2.GaussianBlur(picture, picture, new Size(9, 9), 3);
        Cv2.Normalize(picture, picture, 0, 255, NormTypes.MinMax);
        Keypoints keypoints = Keypoints.Of(picture);
        Assert.True(keypoints.Count > 20);
        return new(Network, [new("INR_10_new", 0, 123, 63, keypoints)]);
    }
}
