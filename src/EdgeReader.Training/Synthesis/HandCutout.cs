using EdgeReader.Scenes;
using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>A real hand, cut out of a photograph before a pale wall.</summary>
/// <param name="Picture">8-bit BGR, fingers up; disposed with this.</param>
/// <param name="Mask">CV_8UC1 of the same size, 255 for hand.</param>
public sealed record HandCutout(Mat Picture, Mat Mask) : IDisposable
{
    /// <summary>More colourful than this (0…255) is skin, the wall is grey.</summary>
    private const int LeastSaturation = 52;

    /// <summary>Cuts a hand out; null where less than a twentieth or most is skin.</summary>
    /// <param name="photograph">8-bit BGR; left unchanged.</param>
    public static HandCutout? Of(Mat photograph)
    {
        using Mat hsv = photograph.CvtColor(ColorConversionCodes.BGR2HSV);
        using Mat saturation = hsv.ExtractChannel(1);
        Mat mask = saturation.Threshold(LeastSaturation, 255, ThresholdTypes.Binary);
        using Mat kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(3, 3));
        Cv2.MorphologyEx(mask, mask, MorphTypes.Open, kernel);
        Cv2.FindContours(
            mask,
            out Point[][] contours,
            out _,
            RetrievalModes.External,
            ContourApproximationModes.ApproxNone
        );
        Point[]? largest = contours.MaxBy(contour => Cv2.ContourArea(contour));
        double area = largest is null ? 0 : Cv2.ContourArea(largest);
        double share = area / (mask.Rows * mask.Cols);
        if (share is < 0.05 or > 0.7)
        {
            mask.Dispose();
            return null;
        }
        mask.SetTo(Scalar.Black);
        Cv2.DrawContours(mask, [largest!], 0, Scalar.White, -1);
        return new(photograph.Clone(), mask);
    }

    /// <summary>Lays the hand over a frame's edge, fingers inwards.</summary>
    /// <param name="frame">8-bit BGR, drawn into.</param>
    /// <param name="random">Decides from where, how large, how dark.</param>
    public void Draw(Mat frame, Random random)
    {
        double side = Math.Min(frame.Width, frame.Height);
        double scale = side * Between(random, 0.6, 1.5) / Picture.Height;
        double from = Between(random, 0, 2 * Math.PI);
        (double sine, double cosine) = Math.SinCos(from);
        // The hand's middle lies near the edge; its fingers (up in the picture) point inwards.
        double distance = Between(random, 0.38, 0.62);
        double turn = from + Math.PI * 1.5 + Between(random, -0.5, 0.5);
        using Mat transform = Cv2.GetRotationMatrix2D(
            new Point2f(Picture.Width / 2f, Picture.Height / 2f),
            -turn * 180 / Math.PI,
            scale
        );
        double x = frame.Width * (0.5 + distance * cosine) - Picture.Width / 2.0;
        double y = frame.Height * (0.5 + distance * sine) - Picture.Height / 2.0;
        transform.Set(0, 2, transform.Get<double>(0, 2) + x);
        transform.Set(1, 2, transform.Get<double>(1, 2) + y);
        using Mat hand = new();
        using Mat mask = new();
        Cv2.WarpAffine(Picture, hand, transform, frame.Size(), borderMode: BorderTypes.Replicate);
        Cv2.WarpAffine(Mask, mask, transform, frame.Size());
        hand.ConvertTo(hand, -1, Between(random, 0.5, 1.15));
        SceneRenderer.Cover(frame, hand, mask);
    }

    private static double Between(Random random, double low, double high) =>
        low + random.NextDouble() * (high - low);

    /// <inheritdoc/>
    public void Dispose()
    {
        Picture.Dispose();
        Mask.Dispose();
    }
}
