using EdgeReader.Scenes;
using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Training.Synthesis;

/// <summary>What scenes have in common: what things lie on, other notes, hands, light, lens.</summary>
public sealed class Surroundings(PictureLibrary library)
{
    private const double DrawnBackdrop = 0.2;
    private const double RealHand = 0.12;

    private readonly Mat[] _otherNotes =
    [
        .. library
            .Notes.OrderBy(entry => entry.Key)
            .SelectMany(entry => entry.Value)
            .Select(picture => picture.Flat)
            .OfType<Mat>(),
    ];

    /// <summary>A drawn backdrop, or a piece of an everyday picture. The caller disposes it.</summary>
    public Mat Backdrop(Size frame, Random random)
    {
        if (library.Backdrops.Count == 0 || random.NextDouble() < DrawnBackdrop)
        {
            return Backdrops.Draw(random, frame);
        }
        Mat photograph = library.Backdrops[random.Next(library.Backdrops.Count)];
        double across = (double)frame.Width / photograph.Width;
        double down = (double)frame.Height / photograph.Height;
        double scale = Math.Max(across, down) * (1 + 0.7 * random.NextDouble());
        int width = Math.Min(photograph.Width, (int)Math.Ceiling(frame.Width / scale));
        int height = Math.Min(photograph.Height, (int)Math.Ceiling(frame.Height / scale));
        int x = random.Next(photograph.Width - width + 1);
        int y = random.Next(photograph.Height - height + 1);
        using Mat piece = photograph[new Rect(x, y, width, height)];
        Mat backdrop = piece.Resize(frame);
        if (random.Next(2) == 0)
        {
            Cv2.Flip(backdrop, backdrop, FlipMode.Y);
        }
        return backdrop;
    }

    /// <summary>Lays another note so that the one in the pose will cover most of it.</summary>
    public void LayOtherNote(Mat picture, Pose pose, Random random)
    {
        if (_otherNotes.Length == 0)
        {
            return;
        }
        Mat other = _otherNotes[random.Next(_otherNotes.Length)];
        double reach = 0.25 * pose.Width;
        Pose behind = pose with
        {
            X = pose.X + reach * (2 * random.NextDouble() - 1),
            Y = pose.Y + reach * (2 * random.NextDouble() - 1),
            Angle = pose.Angle + 0.8 * (2 * random.NextDouble() - 1),
        };
        SceneRenderer.Lay(picture, other, behind);
    }

    /// <summary>Hands and fingers, light and lens.</summary>
    public void Finish(Mat picture, SceneView view, Random random)
    {
        if (library.Hands.Count > 0 && random.NextDouble() < RealHand)
        {
            library.Hands[random.Next(library.Hands.Count)].Draw(picture, random);
            view = view with { Fingers = [] };
        }
        SceneRenderer.Finish(picture, view);
    }
}
