using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Recognition.Tests.Geometry;

public class DescriptorTableTests
{
    /// <summary>More and fewer than a tile, and than are multiplied at once.</summary>
    [Theory]
    [InlineData(1, 4)]
    [InlineData(16, 5)]
    [InlineData(37, 11)]
    [InlineData(560, 12)]
    public void Products_AreThoseOfOneWithTheOther(int landmarks, int others)
    {
        Keypoints table = Drawn(landmarks, seed: 1);
        Keypoints frame = Drawn(others, seed: 2);
        DescriptorTable tested = new(table);
        float[] products = new float[others * tested.Stride];
        tested.Multiply(frame.Descriptors, products);
        for (int i = 0; i < others; i++)
        {
            for (int k = 0; k < landmarks; k++)
            {
                double expected = 0;
                for (int number = 0; number < Keypoints.Length; number++)
                {
                    expected += (double)frame.Descriptor(i)[number] * table.Descriptor(k)[number];
                }
                Assert.Equal(expected, products[i * tested.Stride + k], 1e-5);
            }
        }
    }

    private static Keypoints Drawn(int count, int seed)
    {
        Random random = new(seed);
        return new(
            new Point2f[count],
            new float[count],
            new float[count],
            [.. Enumerable.Range(0, count * Keypoints.Length).Select(_ => random.NextSingle() / 6)]
        );
    }
}
