using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace EdgeReader.Hardware.Tests.Print;

/// <summary>
/// Reads a PDF with PdfPig, which knows nothing of how we draw, and says what would come out of a
/// printer at another size than it should.
/// </summary>
/// <param name="Width">Of each page, millimetres.</param>
/// <param name="Height">Of each page, millimetres.</param>
/// <param name="HasRulerDown">Whether there is a ruler of 100 mm down the page too.</param>
/// <param name="Outlines">Rectangles that must be somewhere, millimetres.</param>
internal sealed partial record PrintedSheet(
    double Width,
    double Height,
    bool HasRulerDown,
    IReadOnlyList<(double Width, double Height)> Outlines
)
{
    private const double PageTolerance = 0.1;
    private const double OutlineTolerance = 0.2;
    private const double RulerTolerance = 0.1;
    private const double Ruler = 100;
    private const double Margin = 5;
    private const double MillimetresAPoint = 25.4 / 72;

    /// <summary>Sizes of notes, as the practice cards' README states them.</summary>
    public static IReadOnlyList<(double Width, double Height)> StatedSizes { get; } =
    [
        .. StatedSize()
            .Matches(File.ReadAllText(Files.InHardware("practice-cards", "README.md")))
            .Select(row => (Number(row.Groups[1]), Number(row.Groups[2]))),
    ];

    /// <summary>What is wrong with a PDF, a sentence each.</summary>
    public IEnumerable<string> FaultsOf(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf, new() { ClipPaths = true });
        DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;
        if (
            !catalog.TryGet(NameToken.ViewerPreferences, out DictionaryToken preferences)
            || !preferences.TryGet(NameToken.Create("PrintScaling"), out NameToken scaling)
            || scaling.Data != "None"
        )
        {
            yield return "A viewer may print it scaled: PrintScaling isn't None.";
        }
        List<PdfRectangle> seen = [];
        foreach (Page page in document.GetPages())
        {
            PdfRectangle[] boxes = [.. page.Paths.Select(Box).OfType<PdfRectangle>()];
            foreach (string fault in FaultsOf(page, boxes))
            {
                yield return $"Page {page.Number}: {fault}";
            }
            seen.AddRange(boxes);
        }
        foreach ((double width, double height) in Outlines)
        {
            if (!seen.Any(box => Is(box, width, height, OutlineTolerance)))
            {
                yield return $"Nothing is {width} × {height} mm.";
            }
        }
    }

    private IEnumerable<string> FaultsOf(Page page, PdfRectangle[] boxes)
    {
        PdfRectangle paper = InMillimetres(page.CropBox.Bounds);
        if (!Is(paper, Width, Height, PageTolerance))
        {
            yield return $"It is {paper.Width:0.0} × {paper.Height:0.0} mm.";
        }
        if (page.Rotation.Value != 0 || page.Dictionary.ContainsKey(NameToken.UserUnit))
        {
            yield return "It is turned, or has a unit of its own.";
        }
        if (!boxes.Any(box => Is(box, Ruler, 0, RulerTolerance)))
        {
            yield return "No line across is 100 mm long.";
        }
        if (HasRulerDown && !boxes.Any(box => Is(box, 0, Ruler, RulerTolerance)))
        {
            yield return "No line down is 100 mm long.";
        }
        int outside = boxes.Count(box =>
            box.Left < Margin
            || box.Bottom < Margin
            || box.Right > Width - Margin
            || box.Top > Height - Margin
        );
        if (outside > 0)
        {
            yield return $"{outside} lines or shapes lie in a printer's margin of {Margin} mm.";
        }
    }

    private static bool Is(PdfRectangle box, double width, double height, double tolerance) =>
        Math.Abs(box.Width - width) <= tolerance && Math.Abs(box.Height - height) <= tolerance;

    private static PdfRectangle? Box(UglyToad.PdfPig.Graphics.PdfPath path) =>
        path.GetBoundingRectangle() is { } points ? InMillimetres(points) : null;

    private static PdfRectangle InMillimetres(PdfRectangle points) =>
        new(
            points.Left * MillimetresAPoint,
            points.Bottom * MillimetresAPoint,
            points.Right * MillimetresAPoint,
            points.Top * MillimetresAPoint
        );

    private static double Number(Group digits) =>
        double.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| +\d+ \| (\d+) × (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex StatedSize();
}
