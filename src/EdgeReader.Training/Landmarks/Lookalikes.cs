using EdgeReader.Recognition.Geometry;
using EdgeReader.Recognition.Money;
using EdgeReader.Training.Data;
using OpenCvSharp;

namespace EdgeReader.Training.Landmarks;

/// <summary>
/// Faces of money that is no answer but is printed like money that is: the retired ₹500 and ₹1000
/// share portrait, lettering and layout with the old ₹100, and without faces of their own they were
/// that to the witness. Found by asking: what many landmarks of notes lie in is a lookalike.
/// </summary>
/// <param name="notes">Faces of notes.</param>
/// <param name="none">The label of what is no answer.</param>
/// <param name="detect">Finds keypoints.</param>
internal sealed class Lookalikes(
    IReadOnlyList<LandmarkFace> notes,
    string none,
    KeypointDetector detect
)
{
    /// <summary>Landmarks of some note that are too many for chance.</summary>
    private const int Many = 20;

    /// <summary>A design that a lookalike at hand explains so much better needs no other.</summary>
    private const double Better = 1.5;

    /// <summary>Millimetres; few Indian notes differ from it by more than a tenth.</summary>
    private const double Width = 160;
    private const int Pixels = 480;
    private const int MostKeypoints = 500;

    /// <summary>Finds them among scans that show nothing but a note.</summary>
    /// <param name="photographs">Without an answer, none held out.</param>
    public IReadOnlyList<LandmarkFace> Find(IEnumerable<Photograph> photographs)
    {
        GeometricVerifier verifier = new(new("", notes), label => label.GetHashCode());
        List<LandmarkFace> found = [];
        Photograph[] scans = [.. photographs.Where(p => !p.IsNote && p.IsFlat)];
        var seen = scans.AsParallel().AsOrdered().Select(p => See(p, verifier)).ToArray();
        foreach ((Photograph scan, Keypoints keypoints, Size size, int inliers) in seen)
        {
            if (inliers < Many)
            {
                continue;
            }
            GeometricVerifier known = new(new("", found), _ => 0);
            if (Most(known.Verify(keypoints, size)) < Better * inliers)
            {
                found.Add(FaceOf(scan, found.Count));
            }
        }
        return found;
    }

    private (Photograph, Keypoints, Size, int Inliers) See(Photograph scan, GeometricVerifier all)
    {
        using Mat flat = Flat(scan, Pixels);
        Keypoints keypoints = detect(flat, Pixels, MostKeypoints);
        return (scan, keypoints, flat.Size(), Most(all.Verify(keypoints, flat.Size())));
    }

    private LandmarkFace FaceOf(Photograph scan, int number)
    {
        double ratio =
            (double)Math.Min(scan.Width, scan.Height) / Math.Max(scan.Width, scan.Height);
        NoteSize size = new(Width, Math.Round(Width * ratio, 1));
        return LandmarkFaceBuilder.Build(
            none,
            number,
            size,
            1,
            (_, width) => Flat(scan, width),
            detect
        );
    }

    private static int Most(IReadOnlyList<FaceFit> fits) =>
        fits.Select(f => f.Inliers).DefaultIfEmpty(0).Max();

    private static Mat Flat(Photograph scan, int width)
    {
        Mat flat = scan.Load();
        if (flat.Height > flat.Width)
        {
            Cv2.Rotate(flat, flat, RotateFlags.Rotate90Clockwise);
        }
        double scale = (double)width / flat.Width;
        Cv2.Resize(flat, flat, new Size(), scale, scale, InterpolationFlags.Area);
        return flat;
    }
}
