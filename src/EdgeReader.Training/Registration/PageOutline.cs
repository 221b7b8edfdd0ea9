using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>Finds the outline of a note that lies alone on a page of one colour.</summary>
internal static class PageOutline
{
    // How far from the page's colour a pixel may be, in units of CIELAB, and still be page.
    private const double PageSpread = 18;
    private const double LeastPageInMargin = 0.85;
    private const double LeastArea = 0.1;
    private const double LeastFilled = 0.9;
    private const double LeastLength = 1.7;
    private const double MostLength = 2.9;

    /// <summary>Looks for it.</summary>
    /// <param name="pixels">8-bit BGR.</param>
    /// <returns>The corners, a long side first; null where the page or the note is not clear.</returns>
    public static Point2f[]? Find(Mat pixels)
    {
        using Mat? mask = NotPage(pixels);
        if (mask is null)
        {
            return null;
        }
        Cv2.FindContours(
            mask,
            out Point[][] contours,
            out _,
            RetrievalModes.External,
            ContourApproximationModes.ApproxSimple
        );
        Point[]? largest = contours.MaxBy(c => Cv2.ContourArea(c));
        if (largest is null)
        {
            return null;
        }
        Point[] hull = Cv2.ConvexHull(largest);
        Point2f[] corners = LongSideFirst(Corners(hull));
        double area = Cv2.ContourArea(corners);
        double length = 1 / Quadrangle.Ratio(corners);
        return
            area > LeastArea * pixels.Width * pixels.Height
            && Cv2.ContourArea(largest) > LeastFilled * area
            && length is > LeastLength and < MostLength
            ? corners
            : null;
    }

    /// <summary>The same corners, clockwise from the left end of a long side.</summary>
    public static Point2f[] LongSideFirst(Point2f[] corners)
    {
        bool clockwise = Cv2.ContourArea(corners, oriented: true) > 0;
        Point2f[] turning = clockwise ? corners : [.. corners.Reverse()];
        return Quadrangle.Ratio(turning) < 1 ? turning : [.. turning[1..], turning[0]];
    }

    /// <summary>255 where the pixels differ from those of the margin; null if that is no page.</summary>
    private static Mat? NotPage(Mat pixels)
    {
        using Mat smooth = pixels.MedianBlur(5);
        using Mat lab = new();
        smooth.ConvertTo(lab, MatType.CV_32FC3, 1 / 255.0);
        Cv2.CvtColor(lab, lab, ColorConversionCodes.BGR2Lab);
        Size size = lab.Size();
        int margin = Math.Max(2, Math.Min(size.Width, size.Height) / 40);
        using Mat inner = new(size, MatType.CV_8UC1, Scalar.White);
        Rect middle = new(margin, margin, size.Width - 2 * margin, size.Height - 2 * margin);
        Cv2.Rectangle(inner, middle, Scalar.Black, -1);
        Scalar page = Cv2.Mean(lab, inner);
        using Mat far = new();
        Cv2.Absdiff(lab, page, far);
        using Mat mask = new();
        // A page is rarely lit evenly: its lightness may vary more than its colour.
        Cv2.InRange(
            far,
            Scalar.All(0),
            new Scalar(PageSpread, PageSpread / 2, PageSpread / 2),
            mask
        );
        using Mat atMargin = new();
        Cv2.BitwiseAnd(mask, inner, atMargin);
        if (Cv2.CountNonZero(atMargin) < LeastPageInMargin * Cv2.CountNonZero(inner))
        {
            return null;
        }
        Mat note = new();
        Cv2.BitwiseNot(mask, note);
        using Mat large = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(15, 15));
        using Mat small = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(9, 9));
        Cv2.MorphologyEx(note, note, MorphTypes.Close, large);
        Cv2.MorphologyEx(note, note, MorphTypes.Open, small);
        return note;
    }

    /// <summary>Four corners by dropping the least telling points, else the smallest rectangle.</summary>
    private static Point2f[] Corners(Point[] hull)
    {
        double around = Cv2.ArcLength(hull, closed: true);
        Point[] few = Cv2.ApproxPolyDP(hull, 0.02 * around, closed: true);
        return few.Length == 4
            ? [.. few.Select(p => new Point2f(p.X, p.Y))]
            : Cv2.MinAreaRect(hull).Points();
    }
}
