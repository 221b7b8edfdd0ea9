using OpenCvSharp;

namespace EdgeReader.Scenes.Notes;

/// <summary>Folds flat notes: a part of the length or height hidden, or folded over the rest.</summary>
public static class Folding
{
    /// <summary>Hides a part behind the rest, at a random place.</summary>
    /// <param name="flat">8-bit BGR with its long side across; left unchanged.</param>
    /// <param name="random">Decides which part: up to half of the length, or of the height.</param>
    /// <returns>What is still seen; the caller's to dispose.</returns>
    public static Mat Hide(Mat flat, Random random)
    {
        (int width, int height) = (flat.Width, flat.Height);
        bool first = random.Chance(0.5);
        if (random.Chance(0.75))
        {
            int kept = (int)(width * random.Between(0.45, 0.85));
            return flat[new Rect(first ? 0 : width - kept, 0, kept, height)].Clone();
        }
        int rows = (int)(height * random.Between(0.5, 0.85));
        return flat[new Rect(0, first ? 0 : height - rows, width, rows)].Clone();
    }

    /// <summary>Folds a part of the length over to the front, so that its other side is seen.</summary>
    /// <param name="front">8-bit BGR with its long side across; left unchanged.</param>
    /// <param name="back">The other side as it is read; scaled to fit; left unchanged.</param>
    /// <param name="random">Decides where and which end: an eighth to half of the length.</param>
    /// <returns>What is seen; the caller's to dispose.</returns>
    public static Mat Over(Mat front, Mat back, Random random)
    {
        (int width, int height) = (front.Width, front.Height);
        int folded = (int)(width * random.Between(0.12, 0.5));
        int kept = width - folded;
        bool left = random.Chance(0.5);
        using Mat sized = back.Resize(front.Size());
        Mat seen = front[new Rect(left ? folded : 0, 0, kept, height)].Clone();
        // Turned over at the fold, the end's other side comes to lie the right way round: the
        // back's end that lies behind the folded one is the opposite one.
        Rect hidden = left ? new(width - folded, 0, folded, height) : new(0, 0, folded, height);
        Rect target = left ? new(0, 0, folded, height) : new(kept - folded, 0, folded, height);
        using Mat part = seen[target];
        using Mat end = sized[hidden];
        end.ConvertTo(part, -1, random.Between(0.75, 1));
        int edge = left ? folded : kept - folded;
        Cv2.Line(seen, new Point(edge, 0), new Point(edge, height), Scalar.All(60), 1);
        return seen;
    }
}
