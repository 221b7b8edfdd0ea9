using EdgeReader.Recognition.Geometry;
using OpenCvSharp;

namespace EdgeReader.Training.Registration;

/// <summary>
/// One face of a design as several flat notes show it, all laid over each other in one frame:
/// its corners are the note's, upright.
/// </summary>
internal sealed class NoteFace : IDisposable
{
    /// <summary>Width of the frame, pixels.</summary>
    public const int Width = 440;

    // In pixels of the frame: notes are never quite flat.
    private const double Tolerance = 5;
    private const int LeastOfSameSide = 80;

    private readonly List<Keypoints> _templates = [];
    private readonly Mat _sum;

    /// <summary>An empty face.</summary>
    /// <param name="number">Tells the faces of a design apart.</param>
    /// <param name="ratio">The design's height over its width.</param>
    public NoteFace(int number, double ratio)
    {
        Number = number;
        Ratio = ratio;
        int height = (int)Math.Round(Likeness.Width * ratio);
        _sum = new(height, Likeness.Width, MatType.CV_32FC1, Scalar.Black);
    }

    /// <summary>Tells the faces of a design apart.</summary>
    public int Number { get; }

    /// <summary>Height over width.</summary>
    public double Ratio { get; }

    /// <summary>How many notes it is known from.</summary>
    public int Templates => _templates.Count;

    /// <summary>The frame's corners.</summary>
    public Point2f[] Frame => FrameOf(Ratio);

    /// <summary>The corners of a frame of a design.</summary>
    public static Point2f[] FrameOf(double ratio)
    {
        float height = (float)(Width * ratio);
        return [new(0, 0), new(Width, 0), new(Width, height), new(0, height)];
    }

    /// <summary>Learns the face from one more flat note.</summary>
    public void Add(NoteView view, IReadOnlyList<Point2f> corners)
    {
        _templates.Add(view.Keypoints.Within(corners, Homography.Between(corners, Frame)));
        using Mat evened = view.Evened(corners, Ratio);
        Cv2.Add(_sum, evened, _sum);
    }

    /// <summary>Finds the face in a photograph by keypoints.</summary>
    /// <returns>Null where too few agree or what agrees can't be a flat note.</returns>
    public Placement? Place(NoteView view)
    {
        List<PointPair> pairs = [.. _templates.SelectMany(view.Keypoints.MatchTo)];
        Homography? map = Homography.Fit(pairs, Tolerance, out bool[] agree);
        Point2f[]? corners = map?.Inverse()?.Map(Frame);
        if (corners is null || !Quadrangle.IsPlausible(corners, view.Grey.Size(), Ratio))
        {
            return null;
        }
        int inliers = pairs.Where((_, i) => agree[i]).Select(p => p.From).Distinct().Count();
        return Judge(view, corners, inliers, RegistrationMethod.Keypoints);
    }

    /// <summary>
    /// Whether another face shows the same side, perhaps upside down or with a wrong border: the
    /// sides of a note share its numerals, but not much more.
    /// </summary>
    public bool ShowsSideOf(NoteFace other) =>
        _templates.Exists(mine =>
            other._templates.Exists(theirs =>
            {
                Homography.Fit(mine.MatchTo(theirs), Tolerance, out bool[] agree);
                return agree.Count(a => a) >= LeastOfSameSide;
            })
        );

    /// <summary>Compares what the corners enclose with the face.</summary>
    public Placement Judge(NoteView view, Point2f[] corners, int inliers, RegistrationMethod method)
    {
        using Mat evened = view.Evened(corners, Ratio);
        return new(this, corners, inliers, Likeness.OfCells(evened, _sum), method);
    }

    /// <inheritdoc/>
    public void Dispose() => _sum.Dispose();
}
