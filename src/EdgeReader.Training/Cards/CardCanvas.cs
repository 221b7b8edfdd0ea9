using SkiaSharp;

namespace EdgeReader.Training.Cards;

/// <summary>Paints a card on a SkiaSharp canvas, be it of pixels or of a PDF.</summary>
public static class CardCanvas
{
    /// <summary>Pixels a millimetre of the flat pictures that scenes are made of.</summary>
    public const int PixelsPerMillimetre = 8;

    /// <summary>Paints the card with its corner at the canvas's origin, a unit a millimetre.</summary>
    public static void Paint(SKCanvas canvas, CardDrawing card)
    {
        canvas.Save();
        canvas.ClipRect(new SKRect(0, 0, (float)card.Width, (float)card.Height));
        Paint(canvas, card.Shapes);
        canvas.Restore();
    }

    /// <summary>Paints shapes in order, a unit a millimetre.</summary>
    public static void Paint(SKCanvas canvas, IEnumerable<Shape> shapes)
    {
        foreach (Shape shape in shapes)
        {
            using SKPaint paint = new()
            {
                IsAntialias = true,
                Color = new(0xFF000000 | shape.Colour),
            };
            Paint(canvas, shape, paint);
        }
    }

    /// <summary>The card as PNG, <see cref="PixelsPerMillimetre"/> pixels a millimetre.</summary>
    public static byte[] ToPng(CardDrawing card)
    {
        SKImageInfo size = new(
            (int)(card.Width * PixelsPerMillimetre),
            (int)(card.Height * PixelsPerMillimetre)
        );
        using SKSurface surface = SKSurface.Create(size);
        surface.Canvas.Scale(PixelsPerMillimetre);
        Paint(surface.Canvas, card);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Paint(SKCanvas canvas, Shape shape, SKPaint paint)
    {
        switch (shape)
        {
            case Polygon polygon:
                using (SKPath path = ToPath(polygon.Points, closed: true))
                {
                    canvas.DrawPath(path, paint);
                }
                break;
            case Stroke stroke:
                paint.Style = SKPaintStyle.Stroke;
                paint.StrokeWidth = (float)stroke.Width;
                paint.StrokeCap = SKStrokeCap.Round;
                paint.StrokeJoin = SKStrokeJoin.Round;
                using (SKPath path = ToPath(stroke.Points, closed: false))
                {
                    canvas.DrawPath(path, paint);
                }
                break;
            case Disc disc:
                canvas.DrawCircle(ToPoint(disc.Centre), (float)disc.Radius, paint);
                break;
        }
    }

    private static SKPath ToPath(IReadOnlyList<Millimetres> points, bool closed)
    {
        using SKPathBuilder builder = new();
        builder.AddPoly([.. points.Select(ToPoint)], closed);
        return builder.Detach();
    }

    private static SKPoint ToPoint(Millimetres point) => new((float)point.X, (float)point.Y);
}
