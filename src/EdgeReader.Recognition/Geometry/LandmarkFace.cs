using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// What is found again on one face of a design: one side of one printing. Descriptors and
/// places only; they are means over several pieces, from which no photograph could be seen again.
/// </summary>
/// <param name="Label">The design, as the model names it.</param>
/// <param name="Number">Tells the faces of a design apart.</param>
/// <param name="Width">Of the note, millimetres.</param>
/// <param name="Height">Of the note, millimetres.</param>
/// <param name="Landmarks">In millimetres from the top left corner of the note as it is read.</param>
public sealed record LandmarkFace(
    string Label,
    int Number,
    double Width,
    double Height,
    Keypoints Landmarks
)
{
    private readonly Lazy<DescriptorTable> _table = new(() => new(Landmarks));

    /// <summary>The landmarks' descriptors, for their products with others.</summary>
    internal DescriptorTable Table => _table.Value;

    /// <summary>The note's corners in millimetres: top left, top right, bottom right, bottom left.</summary>
    public Point2f[] Frame => Quadrangle.Of(Width, Height);
}
