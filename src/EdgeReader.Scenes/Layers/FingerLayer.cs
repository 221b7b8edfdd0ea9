using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes.Layers;

/// <summary>Draws a finger: a rounded stroke, darker towards its sides, with a shadow.</summary>
internal static class FingerLayer
{
    private static readonly Scalar Dark = new(42, 62, 92);
    private static readonly Scalar Light = new(165, 190, 232);

    public static void Draw(Mat frame, Finger finger)
    {
        (Point2d root, Point2d tip) = Reach(frame.Size(), finger);
        int thickness = Math.Max(3, (int)(finger.Thickness * frame.Width));
        using Mat shadow = new(frame.Size(), MatType.CV_8UC1, Scalar.White);
        int offset = thickness / 6;
        Stroke(shadow, root, tip, thickness + offset, new Scalar(150), offset);
        using Mat soft = new();
        Cv2.Blur(shadow, soft, new Size(thickness / 2 | 1, thickness / 2 | 1));
        FlatLayer.Darken(frame, soft);
        // From the dark rim to the lit middle.
        const int Rings = 6;
        for (int ring = 0; ring < Rings; ring++)
        {
            double inwards = (double)ring / Rings;
            double shade = 0.72 + 0.28 * inwards;
            int width = Math.Max(1, (int)(thickness * (1 - 0.7 * inwards)));
            Stroke(frame, root, tip, width, Colour(finger.Tone, shade), -ring * thickness / 60);
        }
    }

    private static (Point2d Root, Point2d Tip) Reach(Size frame, Finger finger)
    {
        (double sine, double cosine) = Math.SinCos(finger.Angle);
        // A little beyond the frame's edge, whichever edge that is.
        double toEdge = 0.5 / Math.Max(Math.Max(Math.Abs(sine), Math.Abs(cosine)), 1e-6) + 0.12;
        Point2d root = new(
            frame.Width * (0.5 + toEdge * cosine),
            frame.Height * (0.5 + toEdge * sine)
        );
        (sine, cosine) = Math.SinCos(finger.Angle + Math.PI + finger.Lean);
        double length = finger.Length * frame.Width;
        return (root, new(root.X + cosine * length, root.Y + sine * length));
    }

    private static void Stroke(
        Mat picture,
        Point2d root,
        Point2d tip,
        int thickness,
        Scalar colour,
        int offset
    )
    {
        Point from = new((int)root.X + offset, (int)root.Y + offset);
        Point to = new((int)tip.X + offset, (int)tip.Y + offset);
        Cv2.Line(picture, from, to, colour, thickness, LineTypes.AntiAlias);
    }

    private static Scalar Colour(double tone, double shade) =>
        new(
            shade * (Dark.Val0 + tone * (Light.Val0 - Dark.Val0)),
            shade * (Dark.Val1 + tone * (Light.Val1 - Dark.Val1)),
            shade * (Dark.Val2 + tone * (Light.Val2 - Dark.Val2))
        );
}
