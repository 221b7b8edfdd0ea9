using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Layers;

/// <summary>Blurs a frame, adds the sensor's noise and compresses it.</summary>
internal static class LensLayer
{
    public static void Apply(Mat frame, Lens lens, int noiseSeed)
    {
        double motion = lens.MotionBlur * frame.Width;
        if (motion >= 2)
        {
            using Mat kernel = MotionKernel(motion, lens.MotionAngle);
            Cv2.Filter2D(frame, frame, -1, kernel);
        }
        double sigma = lens.FocusBlur * frame.Width;
        if (sigma >= 0.3)
        {
            Cv2.GaussianBlur(frame, frame, new Size(0, 0), sigma);
        }
        if (lens.Resolution < 0.95)
        {
            Size full = frame.Size();
            Size less = new(
                Math.Max(1, (int)(full.Width * lens.Resolution)),
                Math.Max(1, (int)(full.Height * lens.Resolution))
            );
            using Mat coarse = frame.Resize(less, interpolation: InterpolationFlags.Area);
            Cv2.Resize(coarse, frame, full);
        }
        NoiseTile.Add(frame, lens.Noise, noiseSeed);
        if (lens.JpegQuality is { } quality)
        {
            Cv2.ImEncode(".jpg", frame, out byte[] bytes, [(int)ImwriteFlags.JpegQuality, quality]);
            using Mat decoded = Cv2.ImDecode(bytes, ImreadModes.Color);
            decoded.CopyTo(frame);
        }
    }

    private static Mat MotionKernel(double length, double angle)
    {
        int size = (int)Math.Ceiling(length) | 1;
        Mat kernel = new(size, size, MatType.CV_32FC1, Scalar.Black);
        int middle = size / 2;
        (double sine, double cosine) = Math.SinCos(angle);
        Point from = new((int)(middle - cosine * length / 2), (int)(middle - sine * length / 2));
        Point to = new((int)(middle + cosine * length / 2), (int)(middle + sine * length / 2));
        Cv2.Line(kernel, from, to, Scalar.White);
        Cv2.Normalize(kernel, kernel, 1, 0, NormTypes.L1);
        return kernel;
    }
}
