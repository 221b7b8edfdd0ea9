using EdgeReader.Scenes.Layers;
using EdgeReader.Scenes.Views;
using OpenCvSharp;

namespace EdgeReader.Scenes;

/// <summary>
/// Draws hand-held views of flat things, for the training desk and the simulated camera alike:
/// what lies there, what covers it, how it is lit, and what the camera adds, in this order.
/// Thread-safe.
/// </summary>
public static class SceneRenderer
{
    /// <summary>Draws one view.</summary>
    /// <param name="background">8-bit BGR, gives the frame its size; left unchanged.</param>
    /// <param name="flat">8-bit BGR with its long side across, or null for nothing.</param>
    /// <param name="view">How it is seen.</param>
    /// <returns>8-bit BGR of the background's size; the caller's to dispose.</returns>
    public static Mat Render(Mat background, Mat? flat, SceneView view)
    {
        Mat frame = background.Clone();
        if (flat is not null)
        {
            Lay(frame, flat, view.Pose);
        }
        Finish(frame, view);
        return frame;
    }

    /// <summary>Lays a flat thing on what the frame shows already.</summary>
    /// <param name="frame">8-bit BGR, drawn into.</param>
    /// <param name="flat">8-bit BGR with its long side across, left unchanged.</param>
    /// <param name="pose">Where it lies.</param>
    /// <param name="mask">CV_8UC1 of its size, 0 where paper is missing; null for none.</param>
    public static void Lay(Mat frame, Mat flat, Pose pose, Mat? mask = null) =>
        FlatLayer.Draw(frame, flat, mask, pose);

    /// <summary>Draws the view's fingers, then lights the frame and takes it.</summary>
    /// <param name="frame">8-bit BGR, drawn into.</param>
    /// <param name="view">Its pose is not looked at.</param>
    public static void Finish(Mat frame, SceneView view)
    {
        foreach (Finger finger in view.Fingers)
        {
            FingerLayer.Draw(frame, finger);
        }
        LightLayer.Apply(frame, view.Light);
        LensLayer.Apply(frame, view.Lens, view.NoiseSeed);
    }

    /// <summary>Covers a frame with a picture as far as a mask is opaque.</summary>
    /// <param name="frame">8-bit BGR, drawn into.</param>
    /// <param name="picture">8-bit BGR of the same size; spent.</param>
    /// <param name="mask">CV_8UC1 of the same size, 255 where the picture is seen; spent.</param>
    public static void Cover(Mat frame, Mat picture, Mat mask) =>
        FlatLayer.Blend(frame, picture, mask);
}
