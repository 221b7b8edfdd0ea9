using OpenCvSharp;

namespace EdgeReader.Scenes.Views;

/// <summary>Where a flat thing lies in the frame.</summary>
/// <param name="X">Its centre, fraction of the frame's width; outside 0…1 is outside the frame.</param>
/// <param name="Y">Its centre, fraction of the frame's height.</param>
/// <param name="Width">Its long side, fraction of the frame's width, 0.05…3.</param>
/// <param name="Angle">Rotation in the picture, radians, clockwise.</param>
/// <param name="TiltX">Tilt about its long axis, radians, −1…1.</param>
/// <param name="TiltY">Tilt about its short axis, radians, −1…1.</param>
/// <param name="Bend">How far its middle bulges, fraction of its short side, −0.2…0.2.</param>
/// <param name="Waves">Half waves of the bend along its length, 0.5…4.</param>
public sealed record Pose(
    double X,
    double Y,
    double Width,
    double Angle,
    double TiltX,
    double TiltY,
    double Bend,
    double Waves = 1
)
{
    // Distance of the pinhole in long sides of the thing: a phone-like field of view.
    private const double Distance = 2.2;

    /// <summary>
    /// Its corners in the frame by a pinhole projection: top left, top right, bottom right,
    /// bottom left of the thing as it is read.
    /// </summary>
    /// <param name="frame">The frame's size in pixels.</param>
    /// <param name="ratio">Its short side over its long side.</param>
    public Point2f[] Corners(Size frame, double ratio)
    {
        (double X, double Y)[] flat =
        [
            (-0.5, -ratio / 2),
            (0.5, -ratio / 2),
            (0.5, ratio / 2),
            (-0.5, ratio / 2),
        ];
        return [.. flat.Select(corner => Project(corner.X, corner.Y, frame))];
    }

    private Point2f Project(double x, double y, Size frame)
    {
        double depth = x * Math.Sin(TiltY) + y * Math.Sin(TiltX);
        double scale = Width * frame.Width * Distance / (Distance + depth);
        double across = x * Math.Cos(TiltY) * scale;
        double down = y * Math.Cos(TiltX) * scale;
        (double sine, double cosine) = Math.SinCos(Angle);
        return new(
            (float)(X * frame.Width + across * cosine - down * sine),
            (float)(Y * frame.Height + across * sine + down * cosine)
        );
    }
}
