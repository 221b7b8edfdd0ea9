using EdgeReader.Recognition;
using OpenCvSharp;

namespace EdgeReader.Hardware.Print;

/// <summary>Measures a page as it would come out of a printer: a picture of 10 pixels a millimetre.</summary>
public static class PrintedMarks
{
    /// <summary>So many dots an inch make 10 pixels a millimetre.</summary>
    public const int DotsAnInch = 254;

    private const double PixelsAMillimetre = DotsAnInch / 25.4;
    private const byte Dark = 128;

    /// <summary>How far the first and the last dark mark on a line are apart, middle to middle.</summary>
    /// <param name="page">8-bit grey.</param>
    /// <param name="isDown">Whether the line runs down the page, else across it.</param>
    /// <param name="at">Where the line is, millimetres from the page's left or upper edge.</param>
    /// <param name="from">Where it begins, millimetres from the page's upper or left edge.</param>
    /// <param name="to">Where it ends, millimetres.</param>
    /// <returns>Millimetres, to a twentieth.</returns>
    /// <exception cref="ReaderException">There aren't two marks, or no such line.</exception>
    public static double Distance(Mat page, bool isDown, double at, double from, double to)
    {
        (int line, int first, int last) = (Pixel(at), Pixel(from), Pixel(to));
        (int lines, int length) = isDown ? (page.Cols, page.Rows) : (page.Rows, page.Cols);
        if (line < 0 || line >= lines || first < 0 || last > length || first >= last)
        {
            throw new ReaderException($"The page has no line at {at} mm from {from} to {to} mm.");
        }
        List<double> marks = [];
        int? start = null;
        for (int i = first; i <= last; i++)
        {
            bool isDark =
                i < last && (isDown ? page.At<byte>(i, line) : page.At<byte>(line, i)) < Dark;
            if (!isDark && start is { } begun)
            {
                marks.Add((begun + i - 1) / 2.0);
            }
            start = isDark ? start ?? i : null;
        }
        return marks.Count >= 2
            ? (marks[^1] - marks[0]) / PixelsAMillimetre
            : throw new ReaderException(
                $"There are {marks.Count} marks at {at} mm from {from} to {to} mm, not two."
            );
    }

    private static int Pixel(double millimetres) =>
        (int)Math.Round(millimetres * PixelsAMillimetre);
}
