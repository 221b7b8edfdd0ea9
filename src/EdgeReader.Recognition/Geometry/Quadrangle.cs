using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// What four corners can be of a flat note. Corners are always top left, top right, bottom
/// right, bottom left of what they enclose, in pixels.
/// </summary>
public static class Quadrangle
{
    // All these are limits of what a note in a hand or on a table looks like.
    private const double Outside = 0.04;
    private const double LeastArea = 0.05;
    private const double MostTaper = 1.8;
    private const double MostStretch = 1.6;

    // A note in a hand is bent and slanted more, and may reach far beyond the picture.
    private const double LeastHeldArea = 0.01;
    private const double MostHeldArea = 16;
    private const double MostHeldTaper = 2.6;
    private const double MostHeldRatio = 1.1;
    private const double LeastHeldRatio = 0.18;

    /// <summary>The corners of a picture.</summary>
    public static Point2f[] Of(Size size) => Of(size.Width, size.Height);

    /// <summary>The corners of a rectangle at the origin.</summary>
    public static Point2f[] Of(double width, double height)
    {
        (float w, float h) = ((float)width, (float)height);
        return [new(0, 0), new(w, 0), new(w, h), new(0, h)];
    }

    /// <summary>The same note the other way up.</summary>
    public static Point2f[] Turned(IReadOnlyList<Point2f> corners) =>
        [corners[2], corners[3], corners[0], corners[1]];

    /// <summary>Mean height over mean width.</summary>
    public static double Ratio(IReadOnlyList<Point2f> corners) =>
        (Side(corners, 1) + Side(corners, 3)) / (Side(corners, 0) + Side(corners, 2));

    /// <summary>
    /// Whether a camera could see a flat note so: convex, not mirrored, in the picture, large
    /// enough, neither too slanted nor of other proportions than the design's.
    /// </summary>
    /// <param name="corners">In pixels of the picture.</param>
    /// <param name="picture">The picture's size.</param>
    /// <param name="ratio">The design's height over its width.</param>
    public static bool IsPlausible(IReadOnlyList<Point2f> corners, Size picture, double ratio)
    {
        double inset = Outside * Math.Max(picture.Width, picture.Height);
        bool inside = corners.All(c =>
            c.X > -inset
            && c.Y > -inset
            && c.X < picture.Width + inset
            && c.Y < picture.Height + inset
        );
        double stretch = Ratio(corners) / ratio;
        return inside
            && Cv2.IsContourConvex(corners)
            && Cv2.ContourArea(corners, oriented: true) > LeastArea * picture.Width * picture.Height
            && Taper(corners, 0) < MostTaper
            && Taper(corners, 1) < MostTaper
            && stretch is > 1 / MostStretch and < MostStretch;
    }

    /// <summary>
    /// Whether a camera could see a held note so, however bent and far outside the picture it
    /// may be: convex, not mirrored, of a size and proportions that can be.
    /// </summary>
    /// <param name="corners">In pixels of the picture.</param>
    /// <param name="picture">The picture's size.</param>
    public static bool IsHeldNote(IReadOnlyList<Point2f> corners, Size picture)
    {
        double area = (double)picture.Width * picture.Height;
        return corners.All(c => float.IsFinite(c.X) && float.IsFinite(c.Y))
            && Cv2.IsContourConvex(corners)
            && Cv2.ContourArea(corners, oriented: true) is var held
            && held > LeastHeldArea * area
            && held < MostHeldArea * area
            && Taper(corners, 0) < MostHeldTaper
            && Taper(corners, 1) < MostHeldTaper
            && Ratio(corners) is > LeastHeldRatio and < MostHeldRatio;
    }

    /// <summary>What the corners enclose, 8-bit like the picture; the caller's to dispose.</summary>
    public static Mat Rectify(Mat picture, IReadOnlyList<Point2f> corners, Size size)
    {
        using Mat transform = Cv2.GetPerspectiveTransform(corners, Of(size));
        // Averages first: sampling a far larger picture here and there would flicker.
        double scale = Math.Max(Side(corners, 0), Side(corners, 2)) / size.Width;
        using Mat smooth = scale > 1.5 ? picture.GaussianBlur(new(), scale / 3) : picture.Clone();
        Mat flat = new();
        Cv2.WarpPerspective(
            smooth,
            flat,
            transform,
            size,
            InterpolationFlags.Linear,
            BorderTypes.Replicate
        );
        return flat;
    }

    /// <summary>A side over the opposite one, the longer over the shorter.</summary>
    /// <param name="corners">In pixels.</param>
    /// <param name="side">0 for top and bottom, 1 for right and left.</param>
    internal static double Taper(IReadOnlyList<Point2f> corners, int side)
    {
        double one = Side(corners, side);
        double other = Side(corners, side + 2);
        return Math.Max(one, other) / Math.Max(Math.Min(one, other), 1e-6);
    }

    private static double Side(IReadOnlyList<Point2f> corners, int number) =>
        corners[number].DistanceTo(corners[(number + 1) % 4]);
}
