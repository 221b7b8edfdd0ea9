using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>
/// The frames that scenes are drawn in. Every shape is squeezed into the network's square, so
/// that all shapes that cameras and photographers use are met in training.
/// </summary>
public static class FrameShape
{
    // Width over height and how often: the device's camera first, then phones and crops.
    private static readonly (double Ratio, double Share)[] Shapes =
    [
        (4.0 / 3, 0.42),
        (3.0 / 4, 0.17),
        (1, 0.2),
        (16.0 / 9, 0.09),
        (9.0 / 16, 0.05),
        (2.1, 0.07),
    ];

    /// <summary>Pixels of a frame, in pixels of the network's input: 4 : 3 at twice its side.</summary>
    private const double PixelsPerInputPixel = 3;

    /// <summary>A shape for an input of a side of <paramref name="input"/> pixels.</summary>
    public static Size Draw(Random random, int input)
    {
        double left = random.NextDouble() * Shapes.Sum(s => s.Share);
        double ratio = Shapes[^1].Ratio;
        foreach ((double shape, double share) in Shapes)
        {
            left -= share;
            if (left < 0)
            {
                ratio = shape;
                break;
            }
        }
        double pixels = PixelsPerInputPixel * input * input;
        return new((int)Math.Sqrt(pixels * ratio), (int)Math.Sqrt(pixels / ratio));
    }

    /// <summary>A frame of a photograph's own shape, with as many pixels as another one.</summary>
    public static Size Like(Size photograph, Size frame)
    {
        double ratio = (double)photograph.Width / photograph.Height;
        double pixels = (double)frame.Width * frame.Height;
        return new((int)Math.Sqrt(pixels * ratio), (int)Math.Sqrt(pixels / ratio));
    }
}
