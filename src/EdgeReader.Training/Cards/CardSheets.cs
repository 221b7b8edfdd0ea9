using SkiaSharp;

namespace EdgeReader.Training.Cards;

/// <summary>
/// All cards on A4 pages, to print at 100 %: three a page, with cut marks, and a line of
/// 100 mm to check the printer's scale by.
/// </summary>
public static class CardSheets
{
    /// <summary>A4, millimetres.</summary>
    public const float PageWidth = 210;

    /// <summary>A4, millimetres.</summary>
    public const float PageHeight = 297;

    private const int CardsAPage = 3;
    private const float Top = 30;
    private const float Step = 84;

    /// <summary>The PDF's bytes: the same for the same cards.</summary>
    public static byte[] ToPdf(IReadOnlyList<CardDrawing> cards) =>
        PrintedPdf.Write(
            "EdgeReader practice cards: print at 100 %, not money",
            new(PageWidth, PageHeight),
            [.. cards.Chunk(CardsAPage).Select(page => (Action<SKCanvas>)(c => Paint(c, page)))],
            words: []
        );

    private static void Paint(SKCanvas canvas, CardDrawing[] page)
    {
        PaintRuler(canvas);
        for (int i = 0; i < page.Length; i++)
        {
            PaintAt(canvas, page[i], Top + i * Step);
        }
    }

    private static void PaintAt(SKCanvas canvas, CardDrawing card, float top)
    {
        float left = (PageWidth - (float)card.Width) / 2;
        canvas.Save();
        canvas.Translate(left, top);
        CardCanvas.Paint(canvas, card);
        canvas.Restore();
        float right = left + (float)card.Width;
        float bottom = top + (float)card.Height;
        using SKPaint thin = Pen(0.2f);
        foreach ((float x, int outwards) in new[] { (left, -1), (right, 1) })
        {
            foreach ((float y, int away) in new[] { (top, -1), (bottom, 1) })
            {
                canvas.DrawLine(x + outwards, y, x + 6 * outwards, y, thin);
                canvas.DrawLine(x, y + away, x, y + 6 * away, thin);
            }
        }
    }

    private static void PaintRuler(SKCanvas canvas)
    {
        const float Left = (PageWidth - 100) / 2;
        using SKPaint pen = Pen(0.4f);
        canvas.DrawLine(Left, 14, Left + 100, 14, pen);
        for (int millimetre = 0; millimetre <= 100; millimetre += 10)
        {
            float height = millimetre % 50 == 0 ? 4 : 2;
            canvas.DrawLine(Left + millimetre, 14 - height, Left + millimetre, 14, pen);
        }
        CardCanvas.Paint(canvas, Words("100 MM", new(PageWidth - Left + 14, 12)));
        CardCanvas.Paint(canvas, Words("PRINT AT 100 PERCENT", new(PageWidth / 2, 20)));
    }

    private static IEnumerable<Shape> Words(string text, Millimetres middle) =>
        StrokeFont.Draw(text, middle, height: 3, weight: 0.5, colour: 0x101010);

    private static SKPaint Pen(float width) =>
        new()
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
            Color = SKColors.Black,
        };
}
