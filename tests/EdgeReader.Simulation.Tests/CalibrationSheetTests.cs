using EdgeReader.Recognition.Imaging;
using EdgeReader.Service.Verbs;
using EdgeReader.Training.Calibration;
using EdgeReader.Training.Cards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenCvSharp;
using SkiaSharp;

namespace EdgeReader.Simulation.Tests;

/// <summary>The sheet that readers are tried on is no money to them, from any distance.</summary>
public sealed class CalibrationSheetTests : IDisposable
{
    private const double Ratio = 640.0 / 480;

    private readonly IHost _host = PhotographReader.BuildHost();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(97)]
    [InlineData(120)]
    public void Sheet_UnderTheShippedReader_IsNeverAnnounced(int distance)
    {
        PhotographReader reader = _host.Services.GetRequiredService<PhotographReader>();
        using Mat seen = SeenFrom(distance);
        foreach (bool isTurned in new[] { false, true })
        {
            foreach (double blur in new[] { 0, 2.0, 8 })
            {
                Mat view = seen.Clone();
                if (isTurned)
                {
                    Cv2.Rotate(view, view, RotateFlags.Rotate180);
                }
                if (blur > 0)
                {
                    Cv2.GaussianBlur(view, view, default, blur);
                }
                using Frame frame = new(view, TimeSpan.Zero);

                PhotographAnswer answer = reader.Answer($"{distance} mm", frame);

                TestContext.Current.TestOutputHelper?.WriteLine(
                    $"{distance} mm, turned {isTurned}, blur {blur}: {answer.Label}"
                        + $" {answer.Fused?.None:F4} {FrameQuality.Measure(view)}"
                );
                Assert.Null(answer.Value);
            }
        }
    }

    /// <summary>What a lens without distortion sees, white paper at 200 of 255.</summary>
    private static Mat SeenFrom(int distance)
    {
        double across = ViewScale.SeenFrom(distance).Across;
        SKImageInfo size = new(640, 480, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(size);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)(size.Width / across));
        surface.Canvas.Translate(
            (float)(across / 2 - CalibrationSheet.Middle.X),
            (float)(across / Ratio / 2 - CalibrationSheet.Middle.Y)
        );
        CardCanvas.Paint(surface.Canvas, CalibrationSheet.Shapes);
        using SKPixmap pixels = surface.PeekPixels();
        using Mat bgra = Mat.FromPixelData(480, 640, MatType.CV_8UC4, pixels.GetPixels());
        using Mat bgr = bgra.CvtColor(ColorConversionCodes.BGRA2BGR);
        Mat paper = new();
        bgr.ConvertTo(paper, MatType.CV_8UC3, 200.0 / 255);
        return paper;
    }
}
