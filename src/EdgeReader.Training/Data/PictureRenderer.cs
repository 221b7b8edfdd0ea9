using EdgeReader.Scenes;
using OpenCvSharp;

namespace EdgeReader.Training.Data;

/// <summary>Draws the pictures of the list; the same picture always gives the same pixels.</summary>
/// <param name="cards">Flat practice cards by value; the caller's, only read.</param>
public sealed class PictureRenderer(IReadOnlyDictionary<int, Mat> cards)
{
    /// <summary>
    /// Goes up whenever the same picture would get other pixels: by a change here, in the scenes
    /// or in the preprocessor. Cached features of another version are not used.
    /// </summary>
    public const int Version = 1;

    private static readonly Size SceneSize = new(640, 480);

    /// <summary>Draws a picture, 8-bit BGR, the caller's to dispose. Thread-safe.</summary>
    public Mat Render(TrainingPicture picture)
    {
        Random random = new(picture.Seed);
        if (picture.Kind is PictureKind.Photograph)
        {
            return picture.Photograph!.Load();
        }
        if (picture.Kind is PictureKind.View)
        {
            using Mat photograph = picture.Photograph!.Load();
            using Mat turned = PhotographView.Draw(photograph, random);
            // Nothing more lies in it, but light, lens and fingers are those of the scenes.
            return SceneRenderer.Render(turned, null, SceneSampler.Sample(random));
        }
        using Mat backdrop = Backdrop(picture, random);
        using Mat? flat = Flat(picture, random);
        return SceneRenderer.Render(backdrop, flat, SceneSampler.Sample(random));
    }

    /// <summary>A copy of what lies in the scene, its long side across; null for nothing.</summary>
    private Mat? Flat(TrainingPicture picture, Random random)
    {
        if (picture.Kind is PictureKind.EmptyScene)
        {
            return null;
        }
        if (picture.Kind is PictureKind.DecoyScene)
        {
            return Decoys.Draw(random);
        }
        if (picture.Card is int value)
        {
            return cards[value].Clone();
        }
        Mat note = picture.Photograph!.Load();
        if (note.Height > note.Width)
        {
            Cv2.Rotate(note, note, RotateFlags.Rotate90Clockwise);
        }
        return note;
    }

    private static Mat Backdrop(TrainingPicture picture, Random random)
    {
        if (picture.Backdrop is null)
        {
            return Backdrops.Draw(random, SceneSize);
        }
        using Mat photograph = picture.Backdrop.Load();
        double across = (double)SceneSize.Width / photograph.Width;
        double down = (double)SceneSize.Height / photograph.Height;
        double scale = Math.Max(across, down) * (1 + random.NextDouble() / 2);
        int width = Math.Max(SceneSize.Width, (int)Math.Round(photograph.Width * scale));
        int height = Math.Max(SceneSize.Height, (int)Math.Round(photograph.Height * scale));
        using Mat large = photograph.Resize(new Size(width, height));
        int x = random.Next(width - SceneSize.Width + 1);
        int y = random.Next(height - SceneSize.Height + 1);
        return large[new Rect(new Point(x, y), SceneSize)].Clone();
    }
}
