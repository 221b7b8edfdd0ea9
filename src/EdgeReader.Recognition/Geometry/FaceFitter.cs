using OpenCvSharp;

namespace EdgeReader.Recognition.Geometry;

/// <summary>
/// Finds the place of a face that most of its matches agree on: each match alone says where the
/// note would lie, how large and how turned (Lowe 2004, section 7.3, with every match for a
/// hypothesis instead of bins); those that agree with the best are fitted with a homography.
/// Always the same for the same matches.
/// </summary>
internal static class FaceFitter
{
    private const int LeastSupport = 4;
    private const int LeastOfPart = 5;
    private const int LeastForHomography = 8;

    /// <summary>More matches than that are a repeating pattern: the first of them are enough.</summary>
    private const int MostMatches = 600;

    // A keypoint's own scale and angle are rough; notes bend.
    private const double MostScale = 1.6;
    private const double MostAngle = 30;
    private const double NearMillimetres = 5;
    private const double MillimetresADistance = 0.15;
    private const double Tolerance = 3.5;

    private const int Columns = 6;
    private const int Rows = 3;

    /// <summary>Fits.</summary>
    /// <param name="face">The face.</param>
    /// <param name="matches">Of its landmarks.</param>
    /// <param name="picture">Size of the picture, pixels.</param>
    /// <returns>Null where too few agree, or what they agree on can't be a note in a hand.</returns>
    public static FaceFit? Fit(LandmarkFace face, List<LandmarkMatch> matches, Size picture)
    {
        LandmarkMatch[] all = [.. matches.Take(MostMatches)];
        if (Part(face, all, picture) is not var (map, inliers))
        {
            return null;
        }
        int parts = 1;
        HashSet<int> used = [.. inliers.Select(m => m.Keypoint)];
        double scale = Median(inliers.Select(m => m.Scale));
        double angle = MeanAngle(inliers);
        LandmarkMatch[] rest =
        [
            .. all.Where(m => !used.Contains(m.Keypoint))
                .Where(m => Agrees(m.Scale / scale, m.Angle - angle)),
        ];
        if (
            Part(face, rest, picture) is var (_, more)
            && more.Select(m => m.Landmark).Distinct().Count() >= LeastOfPart
        )
        {
            inliers = [.. inliers, .. more];
            parts = 2;
        }
        LandmarkMatch[] distinct = [.. inliers.DistinctBy(m => m.Landmark)];
        return new(
            face,
            map.Map(face.Frame),
            distinct,
            distinct.Select(m => Cell(face, m.Of)).Distinct().Count(),
            parts
        );
    }

    /// <summary>The largest part of a note that lies in one plane.</summary>
    private static (Homography Map, LandmarkMatch[] Inliers)? Part(
        LandmarkFace face,
        LandmarkMatch[] matches,
        Size picture
    )
    {
        LandmarkMatch[] support = BestSupport(matches);
        if (support.Length < LeastSupport)
        {
            return null;
        }
        double scale = Median(support.Select(m => m.Scale));
        PointPair[] pairs = [.. support.Select(m => new PointPair(m.Of, m.At))];
        foreach (bool isAffine in (bool[])[false, true])
        {
            if (!isAffine && pairs.Length < LeastForHomography)
            {
                continue;
            }
            Homography? map = isAffine
                ? Homography.FitAffine(pairs, Tolerance * scale)
                : Homography.Fit(pairs, Tolerance * scale, out _);
            if (map is null || !Quadrangle.IsHeldNote(map.Map(face.Frame), picture))
            {
                continue;
            }
            Point2f[] expected = map.Map([.. support.Select(m => m.Of)]);
            LandmarkMatch[] inliers =
            [
                .. support.Where((m, i) => expected[i].DistanceTo(m.At) <= Tolerance * scale),
            ];
            if (inliers.Select(m => m.Landmark).Distinct().Count() >= LeastSupport)
            {
                return (map, inliers);
            }
        }
        return null;
    }

    private static LandmarkMatch[] BestSupport(LandmarkMatch[] matches)
    {
        (int best, int most) = (-1, 0);
        for (int i = 0; i < matches.Length; i++)
        {
            int support = 0;
            Hypothesis hypothesis = new(matches[i]);
            foreach (ref readonly LandmarkMatch match in matches.AsSpan())
            {
                support += hypothesis.IsSupportedBy(match) ? 1 : 0;
            }
            (best, most) = support > most ? (i, support) : (best, most);
        }
        if (best < 0)
        {
            return [];
        }
        Hypothesis chosen = new(matches[best]);
        return [.. matches.Where(m => chosen.IsSupportedBy(m))];
    }

    /// <summary>Where a match alone would have the note; asked hundreds of thousands of times.</summary>
    private readonly struct Hypothesis
    {
        private readonly LandmarkMatch _match;
        private readonly double _sine;
        private readonly double _cosine;

        public Hypothesis(in LandmarkMatch match)
        {
            _match = match;
            (_sine, _cosine) = Math.SinCos(match.Angle * Math.PI / 180);
        }

        /// <summary>Whether another match lies where this one would have it.</summary>
        public bool IsSupportedBy(in LandmarkMatch match)
        {
            if (!Agrees(match.Scale / _match.Scale, match.Angle - _match.Angle))
            {
                return false;
            }
            double x = match.Of.X - _match.Of.X;
            double y = match.Of.Y - _match.Of.Y;
            double offX = match.At.X - _match.At.X - _match.Scale * (_cosine * x - _sine * y);
            double offY = match.At.Y - _match.At.Y - _match.Scale * (_sine * x + _cosine * y);
            double far = Math.Sqrt(x * x + y * y);
            double near = _match.Scale * (NearMillimetres + MillimetresADistance * far);
            return offX * offX + offY * offY <= near * near;
        }
    }

    private static bool Agrees(double scale, double angle)
    {
        double turn = Math.Abs(angle) % 360;
        return scale is > 1 / MostScale and < MostScale && Math.Min(turn, 360 - turn) < MostAngle;
    }

    private static int Cell(LandmarkFace face, Point2f at)
    {
        int column = Math.Clamp((int)(at.X / face.Width * Columns), 0, Columns - 1);
        int row = Math.Clamp((int)(at.Y / face.Height * Rows), 0, Rows - 1);
        return row * Columns + column;
    }

    private static double Median(IEnumerable<float> values)
    {
        float[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static double MeanAngle(LandmarkMatch[] matches)
    {
        double x = matches.Sum(m => Math.Cos(m.Angle * Math.PI / 180));
        double y = matches.Sum(m => Math.Sin(m.Angle * Math.PI / 180));
        return Math.Atan2(y, x) * 180 / Math.PI;
    }
}
