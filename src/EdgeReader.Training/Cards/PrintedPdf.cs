using SkiaSharp;

namespace EdgeReader.Training.Cards;

/// <summary>Pages to print at their true size, a unit a millimetre.</summary>
public static class PrintedPdf
{
    private const float PointsPerMillimetre = 72 / 25.4f;

    /// <summary>Writes a PDF: the same bytes for the same pages.</summary>
    /// <param name="title">What a reader shows and says in place of the file's name.</param>
    /// <param name="page">Size of each page, millimetres; the PDF rounds it to whole points.</param>
    /// <param name="pages">Paints each page.</param>
    /// <param name="words">ASCII lines that a screen reader finds on the first page; not printed.</param>
    public static byte[] Write(
        string title,
        SKSize page,
        IReadOnlyList<Action<SKCanvas>> pages,
        IReadOnlyList<string> words
    )
    {
        using MemoryStream stream = new();
        SKDocumentPdfMetadata metadata = new()
        {
            Title = title,
            Creation = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Modified = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        using (SKDocument document = SKDocument.CreatePdf(stream, metadata))
        {
            foreach (Action<SKCanvas> paint in pages)
            {
                SKCanvas canvas = document.BeginPage(
                    page.Width * PointsPerMillimetre,
                    page.Height * PointsPerMillimetre
                );
                canvas.Scale(PointsPerMillimetre);
                paint(canvas);
                document.EndPage();
            }
            document.Close();
        }
        return PdfSupplement.Append(stream.ToArray(), words);
    }
}
