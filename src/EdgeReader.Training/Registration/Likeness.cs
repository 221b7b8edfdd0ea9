using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>
/// How much two rectified notes look alike in their drawing, whatever the light: correlation of
/// locally evened grey, cell by cell, so that a fold or a hand shows where it lies.
/// </summary>
internal static class Likeness
{
    /// <summary>Width of the compared pictures, pixels: enough for the drawing, not for the text.</summary>
    public const int Width = 192;

    private const int Columns = 6;
    private const int Rows = 3;

    /// <summary>Takes light and contrast away: mean 0 and deviation about 1 around each pixel.</summary>
    /// <param name="grey">8-bit, one channel.</param>
    /// <returns>32-bit float; the caller's to dispose.</returns>
    public static Mat Even(Mat grey)
    {
        using Mat pixels = new();
        grey.ConvertTo(pixels, MatType.CV_32FC1);
        Cv2.GaussianBlur(pixels, pixels, new(), 1);
        double around = Width / 16.0;
        using Mat mean = pixels.GaussianBlur(new(), around);
        Mat evened = new();
        Cv2.Subtract(pixels, mean, evened);
        using Mat squares = evened.Mul(evened);
        using Mat variance = squares.GaussianBlur(new(), around);
        using Mat deviation = new();
        Cv2.Sqrt(variance, deviation);
        // Three grey levels are noise, not drawing.
        Cv2.Max(deviation, 3, deviation);
        Cv2.Divide(evened, deviation, evened);
        return evened;
    }

    /// <summary>
    /// Correlation of each cell of two evened pictures of one size, −1…1, from the least alike
    /// to the most.
    /// </summary>
    public static double[] OfCells(Mat one, Mat other)
    {
        List<double> cells = [];
        Size cell = new(one.Width / Columns, one.Height / Rows);
        using Mat result = new();
        for (int i = 0; i < Columns * Rows; i++)
        {
            Rect place = new(new(i % Columns * cell.Width, i / Columns * cell.Height), cell);
            using Mat a = one[place];
            using Mat b = other[place];
            Cv2.MatchTemplate(a, b, result, TemplateMatchModes.CCoeffNormed);
            cells.Add(result.At<float>(0, 0));
        }
        return [.. cells.Order()];
    }
}
