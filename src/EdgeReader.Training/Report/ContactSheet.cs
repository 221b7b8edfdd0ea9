using OpenCvSharp;

namespace EdgeReader.Training.Report;

/// <summary>Small pictures in rows on PNG sheets, each with a line of text, for the eye.</summary>
internal static class ContactSheet
{
    private const int Columns = 8;
    private const int Rows = 15;
    private const int Text = 14;
    private static readonly Size Thumbnail = new(220, 100);

    /// <summary>Writes <c>NAME-1.png</c> and so on.</summary>
    /// <param name="folder">Created where missing.</param>
    /// <param name="name">Start of the files' names.</param>
    /// <param name="pictures">Draws each picture, 8-bit BGR, disposed here; and its text.</param>
    /// <returns>How many sheets.</returns>
    public static int Write(
        string folder,
        string name,
        IEnumerable<(Func<Mat> Draw, string Text)> pictures
    )
    {
        Directory.CreateDirectory(folder);
        int sheets = 0;
        foreach (var page in pictures.Chunk(Columns * Rows))
        {
            int rows = (page.Length + Columns - 1) / Columns;
            Size size = new(Columns * Thumbnail.Width, rows * (Thumbnail.Height + Text));
            using Mat sheet = new(size, MatType.CV_8UC3, Scalar.Black);
            for (int i = 0; i < page.Length; i++)
            {
                Point corner = new(
                    i % Columns * Thumbnail.Width,
                    i / Columns * (Thumbnail.Height + Text)
                );
                using Mat picture = page[i].Draw();
                using Mat small = Fit(picture);
                using Mat place = sheet[new Rect(corner, small.Size())];
                small.CopyTo(place);
                Cv2.PutText(
                    sheet,
                    page[i].Text,
                    corner + new Point(2, Thumbnail.Height + Text - 3),
                    HersheyFonts.HersheySimplex,
                    0.38,
                    Scalar.White,
                    lineType: LineTypes.AntiAlias
                );
            }
            Cv2.ImWrite(Path.Combine(folder, $"{name}-{++sheets}.png"), sheet);
        }
        return sheets;
    }

    private static Mat Fit(Mat picture)
    {
        double scale = Math.Min(
            (double)Thumbnail.Width / picture.Width,
            (double)Thumbnail.Height / picture.Height
        );
        return picture.Resize(
            new Size(
                Math.Max(1, (int)(picture.Width * scale)),
                Math.Max(1, (int)(picture.Height * scale))
            ),
            interpolation: InterpolationFlags.Area
        );
    }
}
