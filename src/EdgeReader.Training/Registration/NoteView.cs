using EdgeReader.Recognition.Geometry;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>A photograph of a note, looked at: its keypoints, its grey pixels, its outline.</summary>
internal sealed class NoteView : IDisposable
{
    private NoteView(Photograph photograph, Mat grey, Keypoints keypoints, Point2f[]? outline)
    {
        Photograph = photograph;
        Grey = grey;
        Keypoints = keypoints;
        Outline = outline;
    }

    /// <summary>The photograph.</summary>
    public Photograph Photograph { get; }

    /// <summary>8-bit grey pixels.</summary>
    public Mat Grey { get; }

    /// <summary>In pixels of the photograph.</summary>
    public Keypoints Keypoints { get; }

    /// <summary>
    /// The note's corners, one long side first but perhaps upside down; null where the outline
    /// does not show.
    /// </summary>
    public Point2f[]? Outline { get; }

    /// <summary>How the outline was found.</summary>
    public RegistrationMethod OutlineMethod =>
        Photograph.IsFlat ? RegistrationMethod.Whole : RegistrationMethod.Page;

    /// <summary>Looks at a photograph.</summary>
    public static NoteView Of(Photograph photograph)
    {
        using Mat pixels = photograph.Load();
        Point2f[]? outline = photograph.IsFlat
            ? PageOutline.LongSideFirst(Quadrangle.Of(pixels.Size()))
            : PageOutline.Find(pixels);
        Mat grey = pixels.CvtColor(ColorConversionCodes.BGR2GRAY);
        return new(photograph, grey, Keypoints.Of(pixels), outline);
    }

    /// <summary>The note in the corners, evened for <see cref="Likeness"/>.</summary>
    public Mat Evened(IReadOnlyList<Point2f> corners, double ratio)
    {
        Size size = new(Likeness.Width, (int)Math.Round(Likeness.Width * ratio));
        using Mat flat = Quadrangle.Rectify(Grey, corners, size);
        return Likeness.Even(flat);
    }

    /// <inheritdoc/>
    public void Dispose() => Grey.Dispose();
}
